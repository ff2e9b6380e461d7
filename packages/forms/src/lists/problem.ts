import { XuejiError } from '@xueji/core/errors';
import type { Bilingual } from '../definition/form-file.ts';

/** One thing that is wrong with a list. No value is quoted: a report may be passed on. */
export interface ListProblem {
  /** As Excel counts. */
  readonly row: number;
  /** Heading of the column. */
  readonly column: string;
  readonly says: Bilingual;
}

export function listProblem(
  code:
    | 'forms/unknown-column'
    | 'forms/duplicate-column'
    | 'forms/missing-column'
    | 'forms/number-lost-digits',
  row: number,
  column: string,
  details: Readonly<Record<string, string | number>> = {},
): ListProblem {
  return { row, column, says: new XuejiError(code, { column, ...details }).what };
}
