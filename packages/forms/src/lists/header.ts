import { textOf } from '../cells/text.ts';
import { byHeading, headingKey, type ListColumn } from './columns.ts';
import { type ListProblem, listProblem } from './problem.ts';
import { type Rows, searched } from './table.ts';

/** Which column of the file holds what, whatever their order. */
export type Positions = ReadonlyMap<string, number>;

export interface Header {
  /** Index of the row, from 0. */
  readonly index: number;
  readonly positions: Positions;
  readonly problems: readonly ListProblem[];
}

/** A row is the heading row where it has at least half of the form’s headings, or the required ones. */
export function findHeader(rows: Rows, columns: readonly ListColumn[]): Header | undefined {
  const known = byHeading(columns);
  const enough = Math.min(4, Math.ceil(columns.length / 2));
  const index = rows.slice(0, searched).findIndex(row => headingsIn(row, known) >= enough);
  if (index < 0) return undefined;
  return { index, ...positionsIn(rows[index]!, known, columns, index + 1) };
}

const headingsIn = (row: Rows[number], known: ReadonlyMap<string, ListColumn>) =>
  row.filter(cell => known.has(headingKey(textOf(cell)))).length;

function positionsIn(
  row: Rows[number],
  known: ReadonlyMap<string, ListColumn>,
  columns: readonly ListColumn[],
  at: number,
): Pick<Header, 'positions' | 'problems'> {
  const positions = new Map<string, number>();
  const problems: ListProblem[] = [];
  row.forEach((cell, position) => {
    const heading = textOf(cell);
    const column = known.get(headingKey(heading));
    if (column === undefined) {
      if (heading !== '' && heading !== '序号')
        problems.push(
          listProblem('forms/unknown-column', at, heading, { known: columns.map(({ zh }) => zh).join('、') }),
        );
    } else if (positions.has(column.key)) {
      const [first, second] = [positions.get(column.key)! + 1, position + 1];
      problems.push(listProblem('forms/duplicate-column', at, column.zh, { first, second }));
    } else positions.set(column.key, position);
  });
  for (const { key, zh, required } of columns)
    if (required && !positions.has(key)) problems.push(listProblem('forms/missing-column', at, zh));
  return { positions, problems };
}
