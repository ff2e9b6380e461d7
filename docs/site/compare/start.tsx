import { render } from 'preact';
import { words as deskWords } from '../desk/words.ts';
import type { Language } from '../law/language.ts';
import { App } from './app.tsx';

const place = document.getElementById('compare')!;
const language = place.dataset.language as Language;

try {
  const [data, example] = await Promise.all(
    ['/desk/data.json', '/compare/example.json'].map(async path => (await fetch(path)).json()),
  );
  place.replaceChildren();
  render(<App data={data} example={example} language={language} />, place);
} catch (error) {
  place.textContent = deskWords.failed[language];
  throw error;
}
