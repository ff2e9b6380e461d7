import type { ArticlePage } from '../law/articles.ts';
import { isOn, regulation } from '../law/the-law.ts';
import { words } from '../law/words.ts';
import { NormLinks } from './links.tsx';
import { Say } from './page.tsx';

/** The unclear places of an article: the question, the possible readings, the one taken and why. */
export function ReadingsOf({ page }: { page: ArticlePage }) {
  const own = Object.values(regulation.readings).filter(({ cites }) => isOn(page, cites));
  if (own.length === 0) return null;
  return (
    <section>
      <h2 id="readings">
        <Say of={words.readings} />
      </h2>
      {own.map(reading => (
        <article class="question" key={reading.name} id={`reading-${reading.name}`}>
          <h3>
            <Say of={reading.question} />
          </h3>
          <ul>
            {reading.options.map(option => (
              <li key={option.id} class={option.id === reading.taken ? 'taken' : ''}>
                <Say of={option.text} />
                {option.id === reading.taken && (
                  <span class="tag">
                    <Say of={words.taken} />
                  </span>
                )}
              </li>
            ))}
          </ul>
          <p>
            <b>
              <Say of={words.why} />
            </b>
            <Say of={reading.why} />
          </p>
          <p class="foot">
            <NormLinks norms={reading.cites} />
            <span>
              <Say of={words.owner} />：<Say of={reading.owner} />
            </span>
          </p>
        </article>
      ))}
    </section>
  );
}
