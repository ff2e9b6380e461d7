import type { NumberFault } from '@xueji/core/numbers';
import { lostDigits, textOf } from '../cells/text.ts';
import type { CellValue } from '../spreadsheet/read.ts';
import { type RosterColumnKey, rosterColumn } from './columns.ts';
import type { ColumnPositions } from './header-row.ts';
import { cellPlace, numberProblem, problem, type RosterProblem, type RosterProblemCode } from './problems.ts';
import type { RosterStage } from './roster.ts';

/** What all rows of a sheet have in common. */
export interface RowContext {
  readonly sheet: string;
  readonly positions: ColumnPositions;
  readonly stage: RosterStage;
  readonly cohort: string;
  /** Day of reading: nobody is born after it. */
  readonly on?: string;
}

type Details = Readonly<Record<string, string | number>>;

/** The cells of one row by column, and what is found wrong with them. */
export interface RowCells extends RowContext {
  /** As Excel counts. */
  readonly row: number;
  readonly problems: RosterProblem[];
  readonly warnings: RosterProblem[];
  raw(key: RosterColumnKey): CellValue | undefined;
  /** `''` for a blank cell and for a column that the sheet does not have. */
  text(key: RosterColumnKey): string;
  /** The text of a cell that must not be blank; a blank one is reported. */
  required(key: RosterColumnKey): string;
  report(code: RosterProblemCode, key: RosterColumnKey, details?: Details): undefined;
  reportNumber(code: RosterProblemCode, key: RosterColumnKey, fault: NumberFault): undefined;
  warn(code: RosterProblemCode, key: RosterColumnKey): undefined;
}

/** Same as the longest text of the record model. */
const longest = 200;

export function rowCells(values: readonly CellValue[], row: number, context: RowContext): RowCells {
  const problems: RosterProblem[] = [];
  const warnings: RosterProblem[] = [];
  const raw = (key: RosterColumnKey) => {
    const position = context.positions.get(key);
    return position === undefined ? undefined : values[position];
  };
  const place = (key: RosterColumnKey) =>
    cellPlace({ sheet: context.sheet, row }, rosterColumn(key), textOf(raw(key)));
  const report = (code: RosterProblemCode, key: RosterColumnKey, details?: Details) => {
    problems.push(problem(code, place(key), details));
    return undefined;
  };
  const text = (key: RosterColumnKey) => {
    const found = textOf(raw(key));
    if (lostDigits(raw(key))) report('forms/number-lost-digits', key);
    else if (found.length > longest) report('forms/too-long', key, { most: longest });
    else return found;
    return '';
  };
  return {
    ...context,
    row,
    problems,
    warnings,
    raw,
    text,
    required: key => {
      const found = text(key);
      // A column that is missing altogether is reported once, not in every row.
      if (textOf(raw(key)) === '' && context.positions.has(key)) report('forms/required', key);
      return found;
    },
    report,
    reportNumber: (code, key, fault) => {
      problems.push(numberProblem(code, place(key), fault));
      return undefined;
    },
    warn: (code, key) => {
      warnings.push(problem(code, place(key)));
      return undefined;
    },
  };
}
