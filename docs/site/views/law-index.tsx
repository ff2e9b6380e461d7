import type { ArticlePage } from '../law/articles.ts';
import { pathIn } from '../law/language.ts';
import { pages, regulation, rules, runs } from '../law/the-law.ts';
import { Say, useLanguage } from './page.tsx';

/** Every article with what it says, in the order of the text. */
export function LawIndex() {
  const chapters = [...Map.groupBy(pages, ({ chapter }) => chapter.zh).values()];
  return (
    <div class="law law-index">
      <p>
        <Say of={summary()} />
      </p>
      <p class="reading">
        <Say of={regulation.header.status} />
      </p>
      {chapters.map(articles => (
        <section key={articles[0]!.slug}>
          <h2 id={`chapter-${articles[0]!.slug}`}>
            <Say of={articles[0]!.chapter} />
          </h2>
          <ul>
            {articles.map(page => (
              <Line key={page.slug} page={page} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ page }: { page: ArticlePage }) {
  const language = useLanguage();
  return (
    <li>
      <a href={pathIn(language, `law/${page.slug}/`)}>
        <Say of={page.title} />
      </a>
      <span>{page.norms.map(({ gist }) => gist[language]).join(language === 'zh' ? '' : ' ')}</span>
    </li>
  );
}

function summary() {
  const norms = Object.keys(regulation.norms).length;
  const held = runs.filter(({ holds }) => holds).length;
  return {
    zh: `共 ${norms} 项规范，${rules.length} 条规则，${Object.keys(regulation.parameters).length} 项参数，${Object.keys(regulation.readings).length} 项释义。随附情形 ${runs.length} 则，生成网页时逐一重新办理，${held} 则相符。`,
    en: `${norms} norms, ${rules.length} rules, ${Object.keys(regulation.parameters).length} parameters, ${Object.keys(regulation.readings).length} readings. Of ${runs.length} scenarios, all run when this page was made, ${held} hold.`,
  };
}
