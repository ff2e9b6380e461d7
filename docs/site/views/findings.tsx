import { sayFinding } from '@xueji/core/gaps';
import type { ArticlePage } from '../law/articles.ts';
import { findings, isOn, regulation } from '../law/the-law.ts';
import { words } from '../law/words.ts';
import { Say } from './page.tsx';

/** What the enumeration of the rules found here: no norm settles the outcome, or two collide. */
export function FindingsOf({ page }: { page: ArticlePage }) {
  const own = findings.filter(({ norms }) => isOn(page, norms)).map(found => sayFinding(regulation, found));
  if (own.length === 0) return null;
  return (
    <section>
      <h2 id="findings">
        <Say of={words.findings} />
      </h2>
      {own.map(finding => (
        <article class="question" key={finding.heading.en}>
          <h3>
            <Say of={finding.heading} />
          </h3>
          <ul>
            {finding.cases.map(each => (
              <li key={each.en}>
                <Say of={each} />
              </li>
            ))}
          </ul>
          {finding.options.map(option => (
            <p key={option.text.en}>
              <b>
                <Say of={option.brings} />
              </b>
              <Say of={option.text} />
              {option.taken && (
                <span class="tag">
                  <Say of={words.taken} />
                </span>
              )}
            </p>
          ))}
        </article>
      ))}
    </section>
  );
}
