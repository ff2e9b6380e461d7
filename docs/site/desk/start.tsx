import { render } from 'preact';
import type { Language } from '../law/language.ts';
import { App } from './app.tsx';
import { words } from './words.ts';

const place = document.getElementById('desk')!;
const language = place.dataset.language as Language;

/** The case goes along to the other language. */
const other = document.querySelector<HTMLAnchorElement>('#other-language')!;
other.addEventListener('click', () => {
  other.hash = location.hash;
});

try {
  const response = await fetch('/desk/data.json');
  const data = await response.json();
  place.replaceChildren();
  render(<App data={data} language={language} />, place);
} catch (error) {
  place.textContent = words.failed[language];
  throw error;
}
