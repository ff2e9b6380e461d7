import { dateOf } from '../cells/dates.ts';
import { keyOf, textOf } from '../cells/text.ts';
import { stageTable } from '../code-tables/index.ts';
import type { SheetCells } from '../spreadsheet/read.ts';
import { problem, type RosterProblem } from './problems.ts';
import type { Roster } from './roster.ts';

/** What stands between the title and the heading row. */
export type Heading = Omit<Roster, 'rows'>;

export interface HeadingLabel {
  readonly zh: string;
  readonly aliases?: readonly string[];
  readonly example: string;
}

export const headingLabels = {
  schoolName: {
    zh: '学校名称',
    aliases: ['学校（盖章）', '学校\uFF08盖章\uFF09', '学校'],
    example: '成都市示例中学',
  },
  schoolId: { zh: '学校标识码', aliases: ['标识码', '学校代码'], example: '51SL010401' },
  stage: { zh: '学段', example: '高中' },
  cohort: { zh: '级', aliases: ['届别', '入学年份'], example: '2026级' },
  filledOn: { zh: '填表日期', aliases: ['填报日期', '日期'], example: '2026年9月10日' },
  note: { zh: '说明', aliases: ['注'], example: '' },
} as const satisfies Record<string, HeadingLabel>;

type Label = keyof typeof headingLabels;

/** Stands between two cells of a row: no text has it. */
const edge = '\u0001';

const labelOf = new Map<string, Label>(
  (Object.entries(headingLabels) as [Label, HeadingLabel][]).flatMap(([label, { zh, aliases = [] }]) =>
    [zh, ...aliases].map(name => [name, label] as const),
  ),
);

/** The longest names first, so that 学校标识码 is not read as 学校. */
const names = [...labelOf.keys()].sort((a, b) => b.length - a.length);
const labelled = new RegExp(
  `(?:^|[\\s${edge}])(${names.map(name => name.replace(/[()]/g, '\\$&')).join('|')})(?:\\s*[:\uFF1A][\\s${edge}]*|${edge}+)`,
  'gu',
);

/**
 * Reads the heading block: labels with their values in one cell (`学段:高中`), several of them in one cell, or a label
 * and its value in neighbouring cells. The cohort may also stand in the title (`…2026级学生花名册`).
 */
export function readHeading(
  { name: sheet, rows }: SheetCells,
  headerIndex: number,
): { readonly heading?: Heading; readonly problems: readonly RosterProblem[] } {
  const found = collect(rows.slice(0, headerIndex));
  const problems: RosterProblem[] = [];

  const read = <T>(label: Label, parse: (text: string) => T | undefined, optional = false): T | undefined => {
    const { zh: column, example } = headingLabels[label];
    const field = found.get(label);
    if (field === undefined) {
      if (!optional) problems.push(problem('forms/missing-heading', { sheet, column }, { example }));
      return undefined;
    }
    const value = parse(field.text);
    if (value === undefined)
      problems.push(
        problem('forms/bad-heading', { sheet, row: field.row, column, value: field.text }, { example }),
      );
    return value;
  };

  const name = read('schoolName', text => (text.length <= 100 ? text : undefined));
  const id = read('schoolId', text => /^[0-9A-Z]{10}$/.exec(keyOf(text))?.[0]);
  const stage = read('stage', stageTable.keyFor);
  const cohort = read('cohort', text => /^((?:19|20)\d{2})级?$/.exec(keyOf(text))?.[1]);
  const filledOn = read('filledOn', dateOf, true);
  const note = found.get('note')?.text;
  if (
    name === undefined ||
    id === undefined ||
    stage === undefined ||
    cohort === undefined ||
    problems.length > 0
  )
    return { problems };
  const heading = {
    school: { id, name },
    stage,
    cohort,
    ...(filledOn === undefined ? {} : { filledOn }),
    ...(note === undefined ? {} : { note }),
  };
  return { heading, problems };
}

interface Field {
  readonly text: string;
  readonly row: number;
}

function collect(rows: SheetCells['rows']): ReadonlyMap<Label, Field> {
  const found = new Map<Label, Field>();
  rows.forEach((cells, i) => {
    const line = cells
      .map(textOf)
      .filter(text => text !== '')
      .join(edge);
    const hits = [...line.matchAll(labelled)];
    hits.forEach((hit, h) => {
      const end = hits[h + 1]?.index ?? line.length;
      const text = line
        .slice(hit.index + hit[0].length, end)
        .split(edge)[0]!
        .trim();
      const label = labelOf.get(hit[1]!)!;
      if (text !== '' && !found.has(label)) found.set(label, { text, row: i + 1 });
    });
    const cohort = /(\d{4})\s*级[^级]*花名册/u.exec(line.normalize('NFKC'));
    if (cohort && !found.has('cohort')) found.set('cohort', { text: `${cohort[1]}级`, row: i + 1 });
  });
  return found;
}
