import type { Bilingual, Norm } from '@xueji/core';
import { sayAct } from '@xueji/core/gaps';
import { anchorOf } from '../law/anchors.ts';
import type { ArticlePage } from '../law/articles.ts';
import { joined } from '../law/language.ts';
import { homeOf, regulation, rules } from '../law/the-law.ts';
import { kindWords, viaWords, words } from '../law/words.ts';
import { CaseCard, casesOf } from './case-card.tsx';
import { FindingsOf } from './findings.tsx';
import { RuleLink } from './links.tsx';
import { Say, useLanguage } from './page.tsx';
import { ParametersOf } from './parameters.tsx';
import { ReadingsOf } from './readings.tsx';
import { RuleCard } from './rule-card.tsx';
import { ScenariosOf } from './scenarios.tsx';

/** A page of the regulation: its norms one by one, and what was made of each. */
export function Article({ page }: { page: ArticlePage }) {
  return (
    <div class="law">
      <p class="chapter">
        <Say of={page.chapter} />
      </p>
      {page.norms.map(norm => (
        <NormSection key={norm.id} norm={norm} slug={page.slug} />
      ))}
      <ParametersOf page={page} />
      <ReadingsOf page={page} />
      <FindingsOf page={page} />
      <ScenariosOf page={page} />
    </div>
  );
}

function NormSection({ norm, slug }: { norm: Norm; slug: string }) {
  const citing = rules.filter(({ rule }) => rule.cites.includes(norm.id));
  // A rule of several norms is written out once, under the first.
  const own = citing.filter(({ rule }) => rule.cites[0] === norm.id);
  const others = citing.filter(rule => !own.includes(rule));
  return (
    <section class="norm" data-norm={norm.id}>
      <h2 id={anchorOf(norm.id)} lang="zh-CN">
        {norm.quote}
      </h2>
      <p class="gist">
        <Say of={norm.gist} />
      </p>
      <Facts norm={norm} />
      {norm.interpretation && (
        <p class="reading">
          <b>
            <Say of={words.interpretation} />
          </b>
          <Say of={norm.interpretation} />
        </p>
      )}
      {own.map(rule => (
        <RuleCard key={rule.rule.name} checked={rule} />
      ))}
      {casesOf(norm.id).map(each => (
        <CaseCard key={each.name} definition={each} />
      ))}
      {others.length > 0 && (
        <p class="others">
          <Say of={words.elsewhere} />
          {others.map(rule => (
            <RuleLink key={rule.rule.name} rule={rule.rule} home={homeOf(rule)} here={slug} />
          ))}
        </p>
      )}
    </section>
  );
}

function Facts({ norm }: { norm: Norm }) {
  const language = useLanguage();
  const via = norm.via.map(each => viaWords[each]);
  // What has no name of its own is no act yet.
  const acts = (norm.commands ?? []).flatMap(command => {
    const said = sayAct(regulation, command);
    return said.zh === command ? [] : [said];
  });
  const rows: readonly (readonly [Bilingual, Bilingual])[] = [
    [words.kind, kindWords[norm.kind]],
    [words.via, joined(via, '、', ', ')],
    ...(norm.bearer ? [[words.bearer, norm.bearer] as const] : []),
    ...(acts.length > 0 ? [[words.commands, joined(acts, '、', ', ')] as const] : []),
    ...(norm.source ? [[words.source, norm.source] as const] : []),
  ];
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div key={name.en}>
          <dt>{name[language]}</dt>
          <dd>{value[language]}</dd>
        </div>
      ))}
    </dl>
  );
}
