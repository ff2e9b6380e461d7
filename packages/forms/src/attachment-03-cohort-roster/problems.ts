import { type ErrorCode, XuejiError } from '@xueji/core/errors';
import type { NumberFault } from '@xueji/core/numbers';
import { masked, type Privacy } from '../cells/mask.ts';
import type { RosterColumn } from './columns.ts';

/** A code of this form: the part of the error table whose names begin with `forms/`. */
export type RosterProblemCode = Extract<ErrorCode, `forms/${string}`>;

/** One thing that is wrong with a file, and what to do about it. */
export interface RosterProblem {
  readonly code: RosterProblemCode;
  /** The finer code of a number that is wrong, such as `numbers/identity-number-check`. */
  readonly cause?: ErrorCode;
  readonly sheet?: string;
  /** As Excel counts: the first row is 1. */
  readonly row?: number;
  /** Heading of the column as the form has it. */
  readonly column?: string;
  /** What the cell holds; personal data is masked. */
  readonly value?: string;
  readonly what: { readonly zh: string; readonly en: string };
  readonly advice: { readonly zh: string; readonly en: string };
}

/** Where in the file; `value` is masked by {@link problem} as `privacy` says. */
export interface Place {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly privacy?: Privacy;
}

/** A problem with its sentences, which live in the error table. `column` and `value` fill their places by themselves. */
export function problem(
  code: RosterProblemCode,
  { value, privacy = 'open', ...place }: Place,
  details: Readonly<Record<string, string | number>> = {},
): RosterProblem {
  const shown = value === undefined ? {} : { value: masked(value, privacy) };
  const { what, advice } = new XuejiError(code, { column: place.column ?? '', ...shown, ...details });
  return { code, ...place, ...shown, what, advice };
}

/** The problem of a number that its reader refused: the reader’s own sentences say which part is wrong. */
export function numberProblem(code: RosterProblemCode, place: Place, fault: NumberFault): RosterProblem {
  const { what, advice } = new XuejiError(fault.code, fault.details);
  return { ...problem(code, place), cause: fault.code, what, advice };
}

/** The place of a cell in a row. */
export function cellPlace(
  at: { readonly sheet: string; readonly row: number },
  column: RosterColumn,
  value: string,
): Place {
  return {
    ...at,
    column: column.zh,
    ...(value === '' ? {} : { value }),
    ...(column.privacy ? { privacy: column.privacy } : {}),
  };
}
