import { stageTable } from '../code-tables/index.ts';
import type { SheetCells } from '../spreadsheet/read.ts';
import { headingStyle, lineStyle, type Merge, type StyledCell, titleStyle } from '../spreadsheet/write.ts';
import { cellsOf } from './cells-of.ts';
import { type RosterColumn, type RosterColumnKey, rosterColumn } from './columns.ts';
import { headingLabels } from './heading.ts';
import type { Roster } from './roster.ts';

/** Begins with no digit: the name of the rows to repeat would need quotes, which the writer does not put there. */
const sheetName = '花名册';

/** Rows before the first student: title, heading block, column headings. */
export const headingRows = 3;

export interface RosterLayout {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly RosterColumn[];
  readonly rows: readonly (readonly StyledCell[])[];
  readonly merges: readonly Merge[];
}

/** The form as cells: title, heading block, headings, one student a row, sign-off block of the three levels (18). */
export function layoutOf(roster: Roster, keys: readonly RosterColumnKey[]): RosterLayout {
  const columns = keys.map(rosterColumn);
  const title = `四川省中小学生${roster.cohort}级学生花名册`;
  const students = roster.rows.map((row, i) => {
    const cells = cellsOf(row, i + 1, roster.stage);
    return keys.map(key => ({ value: cells[key] }));
  });
  const block = spread(headingBlock(roster), columns);
  const signatures = spread(signOff, columns);
  const dates = spread(
    signOff.map(() => '年    月    日'),
    columns,
  );
  const rows = [
    line([title], columns.length, titleStyle),
    block.cells.map(value => ({ value, style: lineStyle })),
    columns.map(({ zh }) => ({ value: zh, style: headingStyle })),
    ...students,
    line([], columns.length, lineStyle),
    signatures.cells.map(value => ({ value, style: lineStyle })),
    dates.cells.map(value => ({ value, style: lineStyle })),
  ];
  const below = headingRows + students.length + 1;
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 },
    ...block.spans.map(span => ({ startRow: 1, endRow: 1, ...span })),
    ...signatures.spans.map(span => ({ startRow: below, endRow: below, ...span })),
    ...dates.spans.map(span => ({ startRow: below + 1, endRow: below + 1, ...span })),
  ].filter(({ startCol, endCol }) => endCol > startCol);
  return { name: sheetName, title, columns, rows, merges };
}

/** The cells alone, as a reader would find them. */
export function sheetOf({ name, rows }: RosterLayout): SheetCells {
  return { name, rows: rows.map(row => row.map(cell => cell.value)) };
}

/** Forms have the wide colon; readers take either. */
const colon = '\uFF1A';
const seal = `\uFF08盖章\uFF09${colon}`;
const signOff = [
  `学校${seal}`,
  `县\uFF08市、区\uFF09教育行政部门${seal}`,
  `市\uFF08州\uFF09教育行政部门${seal}`,
];

function headingBlock({ school, stage, cohort, filledOn, note }: Roster): readonly string[] {
  const {
    schoolName,
    schoolId,
    stage: stageLabel,
    cohort: cohortLabel,
    filledOn: filled,
    note: noteLabel,
  } = headingLabels;
  return [
    `${schoolName.zh}${colon}${school.name}`,
    `${schoolId.zh}${colon}${school.id}`,
    `${stageLabel.zh}${colon}${stageTable.nameOf(stage)}`,
    `${cohortLabel.zh}${colon}${cohort}级`,
    ...(filledOn === undefined ? [] : [`${filled.zh}${colon}${filledOn}`]),
    ...(note === undefined ? [] : [`${noteLabel.zh}${colon}${note}`]),
  ];
}

/** Lays texts side by side over the columns, each as wide as its length asks for, and says which columns it covers. */
function spread(texts: readonly string[], columns: readonly RosterColumn[]) {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  const cells: (string | null)[] = columns.map(() => null);
  const spans: { startCol: number; endCol: number }[] = [];
  let startCol = 0;
  texts.forEach((text, t) => {
    const share = (total * text.length) / letters;
    // One column at least, and one left for each text to come.
    const last = columns.length - (texts.length - t);
    let endCol = startCol;
    for (let width = columns[startCol]?.width ?? 0; endCol < last && width < share; )
      width += columns[++endCol]!.width;
    if (t === texts.length - 1) endCol = columns.length - 1;
    if (startCol < columns.length) cells[startCol] = text;
    spans.push({ startCol, endCol });
    startCol = endCol + 1;
  });
  return { cells, spans };
}

function line(
  values: readonly string[],
  length: number,
  style: StyledCell['style'] & object,
): readonly StyledCell[] {
  return Array.from({ length }, (_, i) => ({ value: values[i] ?? null, style }));
}
