import type { FactShown, Reason, Refusal, Requirement } from './decision.ts';
import { facts, readFacts } from './facts/catalogue.ts';
import { factNames } from './facts/fact-names.ts';
import { commonSuperiors, partyName, partyOf } from './facts/parties.ts';
import type { Finding } from './findings.ts';
import type { Facts } from './law/condition.ts';
import { foldUnless } from './law/conditions.ts';
import { explain, unknownFacts } from './law/explain.ts';
import type { Rule } from './law/rule.ts';
import { cite } from './messages/cite.ts';
import { labelOf } from './messages/labels.ts';
import { sentences } from './messages/sentences.ts';
import { showValue } from './messages/show.ts';
import type { Act } from './procedures/procedure.ts';
import type { DocumentKind, Party } from './record/vocabulary.ts';
import { type Bilingual, fill, placesOf } from './text.ts';

/** What a finding says for itself: the sentence of its rule, with the values that made it true. */
export function reasonFor(act: Act, { rule, conditions, facts: known }: Finding): Reason {
  return {
    rule: rule.name,
    citations: cite(act.regulation, [...rule.cites, ...(rule.liftedBy?.cites ?? [])]),
    says: say(act, known, rule.event.params),
    values: factNames([conditions.when]).map(name => factShown(name, known[name])),
    ...(rule.remedy ? { remedy: say(act, known, rule.remedy) } : {}),
    ...(rule.reading === undefined ? {} : { reading: rule.reading }),
  };
}

export function prohibition(act: Act, finding: Finding): Refusal {
  return { kind: 'prohibition', ...reasonFor(act, finding) };
}

/**
 * No ground of the law holds: all of them are named.
 *
 * @param reading - by which nothing else is a ground, where no norm says so
 */
export function noGround(act: Act, grounds: readonly Rule[], reading: string | undefined): Refusal {
  const titles = (language: keyof Bilingual) =>
    grounds.map(rule => rule.title[language]).join(language === 'zh' ? '、' : '; ');
  const values = (language: keyof Bilingual) => ({
    act: labelOf(act.command.type)[language],
    grounds: titles(language),
  });
  const both = (name: 'no-ground' | 'no-ground-remedy'): Bilingual => ({
    zh: fill(sentences[name].zh, values('zh')),
    en: fill(sentences[name].en, values('en')),
  });
  return {
    kind: 'no-ground',
    rule: 'no-ground',
    citations: cite(act.regulation, [...new Set(grounds.flatMap(rule => rule.cites))]),
    says: both('no-ground'),
    remedy: both('no-ground-remedy'),
    ...(reading === undefined ? {} : { reading }),
    values: factNames(grounds.map(rule => rule.conditions)).map(name =>
      factShown(name, readFacts([name], act)[name]),
    ),
  };
}

/** What a requirement or a presumption that holds leaves outstanding. */
export function outstandingFor(act: Act, finding: Finding): Requirement {
  const { rule } = finding;
  const reason = reasonFor(act, finding);
  if (rule.requires?.kind === 'document') {
    return { kind: 'document', document: rule.requires.document as DocumentKind, ...reason };
  }
  const role =
    rule.liftedBy?.party ?? (rule.requires?.kind === 'determination' ? rule.requires.party : undefined);
  const by: readonly Party[] =
    role === 'superior-authority'
      ? (commonSuperiors(act) ?? [])
      : [role && partyOf(role, act)].filter(p => p !== undefined);
  return { kind: 'determination', norm: rule.cites[0], by, ...reason, ...remedyNaming(act, by, reason) };
}

/** The unknown facts that could still settle a finding, each asked for by name. */
export function factsFor(act: Act, finding: Finding): readonly Requirement[] {
  const { rule, conditions, facts: known } = finding;
  return unknownFacts(explain(foldUnless(conditions), known, act.parameters)).map(name => {
    const fact = facts[name];
    const label = fact?.label ?? labelOf(name);
    const by = fact?.knownBy ?? labelOf('unknown');
    const put = (template: Bilingual, value: Bilingual, place: string): Bilingual => ({
      zh: fill(template.zh, { [place]: value.zh }),
      en: fill(template.en, { [place]: value.en }),
    });
    return {
      kind: 'fact',
      fact: name,
      rule: rule.name,
      citations: cite(act.regulation, rule.cites),
      says: put(sentences['fact-needed'], label, 'fact'),
      remedy: put(sentences['fact-remedy'], by, 'knownBy'),
      values: [],
    };
  });
}

function remedyNaming(act: Act, by: readonly Party[], { remedy }: Reason): { readonly remedy?: Bilingual } {
  const names = by.map(party => partyName(party, act.directory)).filter(name => name !== undefined);
  if (!remedy || names.length === 0) return {};
  return { remedy: { zh: `${remedy.zh}（${names.join('、')}）`, en: `${remedy.en} (${names.join(', ')})` } };
}

/** Puts the values of facts and parameters into the `{name}` places of a sentence of the law wing. */
function say(act: Act, known: Facts, template: Bilingual): Bilingual {
  const zh: Record<string, string> = {};
  const en: Record<string, string> = {};
  for (const name of new Set([...placesOf(template.zh), ...placesOf(template.en)])) {
    const value = name.startsWith('parameter.')
      ? act.parameters[name.slice(10)]
      : (known[name] ?? readFacts([name], act)[name]);
    ({ zh: zh[name], en: en[name] } = showValue(value));
  }
  return { zh: fill(template.zh, zh), en: fill(template.en, en) };
}

function factShown(name: string, value: FactShown['value']): FactShown {
  return { fact: name, label: facts[name]?.label ?? labelOf(name), value, shown: showValue(value) };
}
