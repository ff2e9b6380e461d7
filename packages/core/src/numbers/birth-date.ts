import { quote } from './mask.ts';
import { fault, type NumberFault } from './outcome.ts';

export const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Nobody who was given a number, which began in the 1980s, was born earlier. */
export const earliestYear = 1800;

/** `YYYY-MM-DD` of the 8 digits from `start` on, or `undefined` where there is no such day. */
export function birthDateAt(text: string, start: number): string | undefined {
  const year = text.slice(start, start + 4);
  const month = text.slice(start + 4, start + 6);
  const day = text.slice(start + 6, start + 8);
  return Number(year) >= earliestYear && exists(Number(year), Number(month), Number(day))
    ? `${year}-${month}-${day}`
    : undefined;
}

/** A reference date that is none would make every comparison with it meaningless. */
export function badReferenceDate(on: string | undefined): NumberFault<'whole'> | undefined {
  if (on === undefined) return undefined;
  const good = /^\d{4}-\d{2}-\d{2}$/.test(on) && birthDateAt(on.replaceAll('-', ''), 0) !== undefined;
  return good ? undefined : fault('numbers/reference-date', 'whole', { date: quote(on) });
}

/** The 8 digits of a `YYYY-MM-DD`, or `undefined` where it is no such text. */
export function digitsOfDate(date: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date.replaceAll('-', '') : undefined;
}

function exists(year: number, month: number, day: number): boolean {
  const length = month === 2 && isLeap(year) ? 29 : monthLengths[month - 1];
  return length !== undefined && day >= 1 && day <= length;
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
