import type { CaseDefinition } from '@xueji/core/law';
import { conditionWords, parameterWords, partyWords } from '../law/rule-words.ts';
import { lastDay, regulation } from '../law/the-law.ts';
import { words } from '../law/words.ts';
import { NormLink, NormLinks } from './links.tsx';
import { Say, useLanguage } from './page.tsx';

/** Cases whose first citation is the norm: they are written out under it. */
export const casesOf = (norm: string) => regulation.cases.filter(({ cites }) => cites[0] === norm);

/** Who acts after whom, and within how long. */
export function CaseCard({ definition }: { definition: CaseDefinition }) {
  return (
    <article class="rule case" data-case={definition.name}>
      <h3>
        <span class="tag">
          <Say of={words.steps} />
        </span>
        <Say of={definition.title} />
      </h3>
      <ol>
        {definition.steps.map(step => (
          <li key={step.id}>
            <Step step={step} />
          </li>
        ))}
      </ol>
      <p class="foot">
        <NormLinks norms={definition.cites} />
      </p>
    </article>
  );
}

function Step({ step }: { step: CaseDefinition['steps'][number] }) {
  const language = useLanguage();
  const within = step.within === undefined ? undefined : parameterWords(regulation, step.within, lastDay);
  const when = step.when && conditionWords(regulation, step.when, lastDay);
  const parts =
    language === 'zh'
      ? [
          step.title.zh,
          `由${partyWords(step.party).zh}办理`,
          within && `${within.zh}内`,
          when && `仅当${when.zh}时`,
        ]
      : [
          step.title.en,
          partyWords(step.party).en,
          within && `within ${within.en}`,
          when && `only where ${when.en}`,
        ];
  return (
    <>
      {parts.filter(Boolean).join(language === 'zh' ? '，' : '; ')}{' '}
      {step.cites.map(norm => (
        <NormLink key={norm} norm={norm} />
      ))}
    </>
  );
}
