import type { ArticlePage } from '../law/articles.ts';
import { pathIn } from '../law/language.ts';
import { runs, slugOfFile } from '../law/the-law.ts';
import { words } from '../law/words.ts';
import { Say, useLanguage } from './page.tsx';

/** The scenarios of an article by name, and whether each held when the page was made. */
export function ScenariosOf({ page }: { page: ArticlePage }) {
  const language = useLanguage();
  const own = runs.filter(({ file }) => slugOfFile(file) === page.slug);
  if (own.length === 0) return null;
  const holding = own.filter(({ holds }) => holds).length;
  return (
    <section>
      <h2 id="scenarios">
        <Say of={words.scenarios} />
      </h2>
      <p class="count">
        <Say of={words.scenariosHold} />
        <b class={holding === own.length ? 'all' : 'some'}>
          {holding} / {own.length} <Say of={words.holds} />
        </b>
      </p>
      <ul class="runs">
        {own.map(({ id, scenario, holds }) => (
          <li key={id} class={holds ? 'holds' : 'fails'}>
            <span class="mark">
              <Say of={holds ? words.holds : words.fails} />
            </span>
            <a href={`${pathIn(language, 'desk/')}#case=${id}`} lang="zh-CN">
              {scenario.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
