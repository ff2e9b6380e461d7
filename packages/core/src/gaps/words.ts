import { facts } from '../facts/catalogue.ts';
import { formatCitation } from '../law/citation.ts';
import type { FactValue } from '../law/condition.ts';
import type { Reading, Regulation } from '../law/regulation.ts';
import { labelOf, labels } from '../messages/labels.ts';
import { showValue } from '../messages/show.ts';
import { type Bilingual, fill } from '../text.ts';
import type { Finding, OptionEffect } from './finding.ts';
import type { Case, FactValues } from './situations.ts';

/** A finding in words: a heading, and what belongs under it. */
export interface FindingWords {
  readonly heading: Bilingual;
  /** The articles it is about, in their own words. */
  readonly norms: readonly Bilingual[];
  /** Where it is: each line is one set of situations. */
  readonly cases: readonly Bilingual[];
  readonly example: Bilingual;
  /** The reading that removes it; absent: none yet. */
  readonly reading?: { readonly name: string; readonly question: Bilingual };
  readonly options: readonly OptionWords[];
}

/** An option and what it would bring. */
export interface OptionWords {
  readonly text: Bilingual;
  readonly brings: Bilingual;
  readonly taken: boolean;
}

/** Says a finding to a person: in the words of the articles and the names of the facts. */
export function sayFinding(regulation: Regulation, finding: Finding): FindingWords {
  const { norms, cases, example, options } = finding;
  const reading = finding.reading === undefined ? undefined : regulation.readings[finding.reading];
  return {
    heading: headingOf(regulation, finding),
    norms: norms.map(norm => formatCitation(regulation, norm)),
    cases: cases.map(sayCase),
    example: sayExample(example),
    ...(reading && { reading: { name: reading.name, question: reading.question } }),
    options: reading
      ? options.map(effect => ({
          text: textOf(reading, effect.option),
          brings: sayEffect(finding, effect),
          taken: effect.taken,
        }))
      : [],
  };
}

const headings = {
  gap: {
    zh: '{acts}：{of} 种情形中有 {points} 种，没有条文规定其结果',
    en: '{acts}: in {points} of {of} situations no norm settles the outcome',
  },
  conflict: {
    zh: '{acts}：{of} 种情形中有 {points} 种，两条规定相抵触',
    en: '{acts}: in {points} of {of} situations two norms collide',
  },
  under: {
    zh: '{heading}；现行读法下没有，只在另一种读法下有',
    en: '{heading}; not as the text is read now, only if it is read otherwise',
  },
} as const;

function headingOf(regulation: Regulation, { kind, commands, points, of, under }: Finding): Bilingual {
  const acts = joined(
    commands.map(command => sayAct(regulation, command)),
    '、',
    ', ',
  );
  const heading = put(headings[kind], { acts, points: number(points), of: number(of) });
  return under ? put(headings.under, { heading }) : heading;
}

/** What rules are asked on, as a person names it: a command, or an act on a case. */
export function sayAct({ cases }: Regulation, command: string): Bilingual {
  const point = command.lastIndexOf('.');
  const [name, act] = [command.slice(0, point), command.slice(point + 1)];
  if (act === 'lift') {
    const [title, done] = [labelOf(name), labelOf('determination.make')];
    return put({ zh: '{title}：{done}', en: '{title}: {done}' }, { title, done });
  }
  const found = cases.find(each => each.name === name);
  if (!found || Object.hasOwn(labels, command)) return labelOf(command);
  const done: Bilingual = act === 'complete' ? { zh: '办结', en: 'completion' } : labelOf(`case.${act}`);
  return put({ zh: '{title}：{done}', en: '{title}: {done}' }, { title: found.title, done });
}

/** `学段：初中；综合素质评价合格：是` */
function sayCase(parts: Case): Bilingual {
  const said = parts.map(part => put({ zh: '{fact}：{values}', en: '{fact}: {values}' }, sayPart(part)));
  return joined(said, '；', '; ');
}

function sayExample(parts: Case): Bilingual {
  const said = parts.map(({ fact, values }) =>
    put(
      { zh: '{fact}：{values}', en: '{fact}: {values}' },
      { fact: labelOfFact(fact), values: shown(values) },
    ),
  );
  return joined(said, '；', '; ');
}

const labelOfFact = (fact: string) => facts[fact]?.label ?? labelOf(fact);

function sayPart({ fact, values, tried }: FactValues): Readonly<Record<'fact' | 'values', Bilingual>> {
  const label = labelOfFact(fact);
  const others = tried.filter(value => !values.includes(value));
  if (isRange(values) && isRange(tried)) return { fact: label, values: sayRange(values, tried) };
  // “All but one” is shorter said so.
  if (values.length > 3 && others.length <= 2) {
    return {
      fact: label,
      values: put({ zh: '除{others}外', en: 'all but {others}' }, { others: shown(others) }),
    };
  }
  return { fact: label, values: shown(values) };
}

const isRange = (values: readonly FactValue[]): values is readonly number[] =>
  values.every(value => typeof value === 'number');

/** 以上 and 以下 include the number, as in the Civil Code (1259). */
function sayRange(values: readonly number[], tried: readonly number[]): Bilingual {
  const [from, to] = [values[0]!, values.at(-1)!];
  const isUnbroken = values.length === tried.filter(value => from <= value && value <= to).length;
  if (isUnbroken && to === tried.at(-1))
    return put({ zh: '{from}以上', en: '{from} or more' }, { from: number(from) });
  if (isUnbroken && from === tried[0] && to > 0)
    return put({ zh: '{to}以下', en: '{to} or less' }, { to: number(to) });
  return shown(values);
}

const outcomes: Readonly<Record<string, Bilingual>> = {
  barred: { zh: '不予办理', en: 'refused' },
  waits: { zh: '待有权机关认定', en: 'waits for who may lift the presumption' },
  undetermined: { zh: '待教育行政部门认定', en: 'waits for a determination' },
  lawful: { zh: '可以办理', en: 'lawful' },
  silent: { zh: '没有规定', en: 'nothing is said' },
  collides: { zh: '相抵触', en: 'collide' },
};

function sayEffect({ kind }: Finding, { outcomes: found }: OptionEffect): Bilingual {
  if (found.length === 0) return { zh: '不再抵触', en: 'no collision' };
  const [first] = found;
  if (found.length === 1 && kind === 'gap') return outcomeOf(first!.outcome);
  const counted = found.map(({ outcome, points }) =>
    put(
      { zh: '{outcome} {points} 种', en: '{outcome} in {points}' },
      {
        outcome: outcomeOf(outcome),
        points: number(points),
      },
    ),
  );
  return joined(counted, '，', ', ');
}

const outcomeOf = (outcome: string) => outcomes[outcome] ?? labelOf(outcome);

function textOf({ options }: Reading, option: string): Bilingual {
  return options.find(({ id }) => id === option)?.text ?? labelOf(option);
}

const number = (value: number): Bilingual => ({ zh: String(value), en: String(value) });

const shown = (values: readonly FactValue[]) => joined(values.map(showValue), '、', ', ');

function joined(all: readonly Bilingual[], zh: string, en: string): Bilingual {
  return { zh: all.map(each => each.zh).join(zh), en: all.map(each => each.en).join(en) };
}

function put(template: Bilingual, values: Readonly<Record<string, Bilingual>>): Bilingual {
  const of = (language: keyof Bilingual) =>
    fill(
      template[language],
      Object.fromEntries(Object.entries(values).map(([place, value]) => [place, value[language]])),
    );
  return { zh: of('zh'), en: of('en') };
}
