import { type Bilingual, facts, labelOf } from '@xueji/core';
import type { CheckedRule } from '@xueji/core/law';
import { both } from '../law/language.ts';
import { ruleWords } from '../law/rule-words.ts';
import { lastDay, regulation } from '../law/the-law.ts';
import { modalityWords, words } from '../law/words.ts';
import { NormLink, NormLinks } from './links.tsx';
import { Say, useLanguage } from './page.tsx';

/** A rule in words: 「办理…，当…且…时，不得办理。」 */
export function RuleCard({ checked }: { checked: CheckedRule }) {
  const { rule } = checked;
  const said = ruleWords(regulation, rule, checked, lastDay);
  return (
    <article class={`rule ${rule.modality}`} id={`rule-${rule.name}`} data-rule={rule.name}>
      <h3>
        <span class="tag">
          <Say of={modalityWords[rule.modality]} />
        </span>
        <Say of={rule.title} />
      </h3>
      <p class="sentence">
        <Say of={sentence(said)} />
      </p>
      {said.unless.map(({ when, cites }) => (
        <p class="unless" key={when.en}>
          <b>
            <Say of={words.unless} />
          </b>
          <Say of={when} />（
          {cites.map(norm => (
            <NormLink key={norm} norm={norm} />
          ))}
          ）
        </p>
      ))}
      <p class="says">
        <b>
          <Say of={words.answer} />
        </b>
        <Say of={withLabels(rule.event.params)} />
      </p>
      {rule.remedy && (
        <p class="says">
          <b>
            <Say of={words.remedy} />
          </b>
          <Say of={withLabels(rule.remedy)} />
        </p>
      )}
      <Footer checked={checked} />
    </article>
  );
}

function Footer({ checked: { rule } }: { checked: CheckedRule }) {
  const language = useLanguage();
  const reading = rule.reading === undefined ? undefined : regulation.readings[rule.reading];
  const from = rule.from ?? rule.to;
  return (
    <p class="foot">
      <code>{rule.name}</code>
      <NormLinks norms={rule.cites} />
      {reading && (
        <span>
          <Say of={words.rests} />：{reading.question[language]}
        </span>
      )}
      {from && <span>{`${rule.from ?? ''} – ${rule.to ?? ''}`}</span>}
    </p>
  );
}

function sentence({ acts, when, follows }: ReturnType<typeof ruleWords>): Bilingual {
  return both(
    when ? `办理${acts.zh}，当${when.zh}时，${follows.zh}。` : `办理${acts.zh}，${follows.zh}。`,
    when ? `On ${acts.en}: where ${when.en}, ${follows.en}.` : `On ${acts.en}: ${follows.en}.`,
  );
}

/** The places of a sentence are filled when it is said; here they show what goes there. */
function withLabels(template: Bilingual): Bilingual {
  const fill = (language: keyof Bilingual) =>
    template[language].replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
      const parameter = regulation.parameters[name.replace(/^parameter\./, '')];
      return `〔${(parameter?.label ?? facts[name]?.label ?? labelOf(name))[language]}〕`;
    });
  return both(fill('zh'), fill('en'));
}
