import { keyOf, textOf } from '../cells/text.ts';
import type { SheetCells } from '../spreadsheet/read.ts';
import { type RosterColumn, type RosterColumnKey, rosterColumns } from './columns.ts';
import { problem, type RosterProblem } from './problems.ts';

/** Which column of the sheet (from 0) holds what. */
export type ColumnPositions = ReadonlyMap<RosterColumnKey, number>;

export interface HeaderRow {
  /** Index of the row, from 0. */
  readonly index: number;
  readonly positions: ColumnPositions;
  readonly problems: readonly RosterProblem[];
}

/** A row is the heading row when it has at least this many known headings: a student’s own row never has. */
const enough = 4;
/** Title and heading block are short; further down nobody looks for them. */
const searched = 30;

const columns: readonly RosterColumn[] = rosterColumns;

/** Headings as a person may type them, without notes in brackets and marks of what must be filled in. */
const byHeading = new Map(
  columns.flatMap(column =>
    [column.zh, ...(column.aliases ?? [])].map(heading => [headingKey(heading), column] as const),
  ),
);

/** Finds the row with the Chinese headings, in whatever order they stand; `undefined` where there is none. */
export function findHeaderRow(
  { name: sheet, rows }: SheetCells,
  ignored: readonly string[],
): HeaderRow | undefined {
  const known = (row: SheetCells['rows'][number]) =>
    row.filter(cell => byHeading.has(headingKey(textOf(cell)))).length;
  const index = rows.slice(0, searched).findIndex(row => known(row) >= enough);
  if (index < 0) return undefined;

  const positions = new Map<RosterColumnKey, number>();
  const problems: RosterProblem[] = [];
  const at = { sheet, row: index + 1 };
  rows[index]!.forEach((cell, position) => {
    const heading = textOf(cell);
    const column = byHeading.get(headingKey(heading));
    if (column === undefined) {
      if (!ignored.includes(heading) && hasContent(rows, index, position))
        problems.push(
          problem(
            'forms/unknown-column',
            { ...at, column: heading || letterOf(position) },
            { known: allHeadings },
          ),
        );
      return;
    }
    const key = column.key as RosterColumnKey;
    const first = positions.get(key);
    if (first === undefined) positions.set(key, position);
    else
      problems.push(
        problem(
          'forms/duplicate-column',
          { ...at, column: column.zh },
          { first: letterOf(first), second: letterOf(position) },
        ),
      );
  });
  for (const column of columns)
    if (column.required && !positions.has(column.key as RosterColumnKey))
      problems.push(problem('forms/missing-column', { ...at, column: column.zh }));
  return { index, positions, problems };
}

const allHeadings = columns.map(column => column.zh).join('、');

function headingKey(heading: string): string {
  return keyOf(heading)
    .replace(/\(.*\)$/u, '')
    .replace(/[*★☆:]/gu, '');
}

/** Whether anything stands below the heading in this column. */
function hasContent(rows: SheetCells['rows'], header: number, position: number): boolean {
  return rows
    .slice(header + 1)
    .some(row => textOf(row[position]) !== '' && row.filter(cell => textOf(cell) !== '').length > enough);
}

/** The name of a column as Excel shows it. */
function letterOf(position: number): string {
  const rest = Math.floor(position / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (position % 26));
}
