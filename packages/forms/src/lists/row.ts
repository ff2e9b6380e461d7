import type * as z from 'zod';
import { dateOf, monthOf } from '../cells/dates.ts';
import { lostDigits, textOf } from '../cells/text.ts';
import { codeTables, yesNoTable } from '../code-tables/index.ts';
import type { CellValue } from '../spreadsheet/read.ts';
import { messageOf } from '../values/check.ts';
import type { Row, Scalar } from '../values/values.ts';
import type { ListColumn } from './columns.ts';
import type { Positions } from './header.ts';
import { type ListProblem, listProblem } from './problem.ts';

/** What became of one row of the file. */
export type RowReport =
  | { readonly row: number; readonly ok: true; readonly values: Row }
  | { readonly row: number; readonly ok: false; readonly problems: readonly ListProblem[] };

export interface RowReader {
  readonly columns: readonly ListColumn[];
  readonly positions: Positions;
  readonly schema: z.ZodType;
}

/** The values of a row, or all that is wrong with it; `undefined` for one that holds no entry. */
export function readRow(
  { columns, positions, schema }: RowReader,
  cells: readonly CellValue[],
  row: number,
): RowReport | undefined {
  if (isNoEntry(cells, positions)) return undefined;
  const values: Record<string, Scalar> = {};
  const problems: ListProblem[] = [];
  for (const column of columns) {
    const cell = cells[positions.get(column.key) ?? -1];
    if (textOf(cell) === '') continue;
    if (lostDigits(cell)) problems.push(listProblem('forms/number-lost-digits', row, column.zh));
    else values[column.key] = scalarOf(column, cell!);
  }
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const column = columns.find(({ key }) => key === issue.path[0]);
      problems.push({ row, column: column?.zh ?? '', says: messageOf(issue, values[String(issue.path[0])]) });
    }
  }
  return problems.length > 0 ? { row, ok: false, problems } : { row, ok: true, values };
}

/** What can’t be read stays text, and the schema says what is wrong with it. */
function scalarOf({ type, codes }: ListColumn, cell: CellValue): Scalar {
  const text = textOf(cell);
  switch (type) {
    case 'date':
      return dateOf(cell) ?? text;
    case 'month':
      return monthOf(cell) ?? text;
    case 'number':
    case 'integer':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    case 'yes-no':
      return yesNoTable.keyFor(text) ?? text;
    case 'code':
      return codeTables[codes!]!.keyFor(text) ?? text;
    default:
      return text;
  }
}

const signOff =
  /盖章|签章|签字|签名|填表人|制表人|经办人|专用章|^\s*(\d{4})?\s*年\s*(\d{1,2})?\s*月\s*(\d{1,2})?\s*日$|^注/u;

/** Blank, only numbered, or a line of signatures and notes, which stands in a single cell. */
function isNoEntry(cells: readonly CellValue[], positions: Positions): boolean {
  const own = [...positions.values()].map(position => textOf(cells[position])).filter(text => text !== '');
  if (own.length === 0) return true;
  const filled = cells.map(textOf).filter(text => text !== '');
  return filled.length === 1 && signOff.test(filled[0]!);
}
