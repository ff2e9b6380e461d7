import { type Bilingual, labelOf } from '@xueji/core';
import { partyName } from '../party-name.ts';
import { kindWords } from '../review-text.ts';
import { authoritiesOf, type Body, levels, type Place, placeOfSchool, schoolsOf } from './places.ts';
import type { Reviewed } from './reviewed.ts';
import { normsOf, type RuleMet, ruleKey, rulesMet } from './rules-met.ts';

type Cells = (string | number)[];

const columns: readonly (Bilingual & { readonly width: number })[] = [
  { zh: '层级', en: 'level', width: 12 },
  { zh: '市（州）', en: 'city', width: 20 },
  { zh: '县（市、区）', en: 'county', width: 20 },
  { zh: '单位', en: 'body', width: 26 },
  { zh: '学籍', en: 'record', width: 20 },
  { zh: '类别', en: 'kind', width: 12 },
  { zh: '事项', en: 'matter', width: 28 },
  { zh: '说明', en: 'what was found', width: 60 },
  { zh: '依据', en: 'norms', width: 50 },
  { zh: '由谁处理', en: 'who is to act', width: 26 },
  { zh: '期限', en: 'by', width: 12 },
  { zh: '数量', en: 'count', width: 10 },
];

export const widths = columns.map(({ width }) => width);

/**
 * One long table, filtered by its first column: the counts of every authority and school, by rule, then every finding.
 * It comes row by row, and nothing of it is kept.
 */
export async function* sheetRows(reviewed: Reviewed): AsyncGenerator<Cells> {
  const { directory, findings } = reviewed;
  yield columns.map(({ zh, en }) => `${zh} ${en}`);
  const rules = await rulesMet(reviewed);
  for (const body of [...authoritiesOf(reviewed), ...schoolsOf(reviewed)]) yield* tallyRows(body, rules);
  for await (const finding of findings()) {
    const { kind, rule, record, bearer, school = '', says, due } = finding;
    yield [
      ...placeCells({ ...placeOfSchool(school, directory), level: 'finding' }, record),
      kindWords[kind].zh,
      rules.get(ruleKey(kind, rule))?.title.zh ?? rule,
      says.zh,
      normsOf(finding).zh,
      bearer ? partyName(bearer, directory).zh : '',
      due ?? '',
      1,
    ];
  }
}

function* tallyRows({ place, tally }: Body, rules: ReadonlyMap<string, RuleMet>): Generator<Cells> {
  const row = (kind: string, matter: string, norms: string, count: number): Cells => [
    ...placeCells(place),
    kind,
    matter,
    '',
    norms,
    '',
    '',
    count,
  ];
  yield row('合计', '学籍', '', tally.records);
  yield row('合计', '有问题的学籍', '', tally.recordsWithFindings);
  for (const [kind, counts] of Object.entries(tally.findings)) {
    for (const [rule, count] of Object.entries(counts)) {
      const met = rules.get(ruleKey(kind, rule));
      yield row(
        kindWords[kind as keyof typeof kindWords].zh,
        met?.title.zh ?? rule,
        met?.norms.zh ?? '',
        count,
      );
    }
  }
  for (const [change, count] of Object.entries(tally.changes))
    yield row('学期变动', labelOf(change).zh, '', count);
}

const placeCells = ({ level, city, county, name }: Place, record = ''): Cells => [
  levels[level].zh,
  city,
  county,
  name,
  record,
];
