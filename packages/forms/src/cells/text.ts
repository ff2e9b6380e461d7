import type { CellValue } from '../spreadsheet/read.ts';

/** Spaces of any width, line breaks, and the invisible characters that copying from web pages brings. */
const blanks = /[\s\u00A0\u3000\u200B-\u200F\u2060\uFEFF]+/gu;

/** The cell as one line of text without blanks at its ends; `''` for an empty cell. A `Date` becomes `YYYY-MM-DD`. */
export function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return plainNumber(value);
  return String(value).replace(blanks, ' ').trim();
}

/** Text for comparing with a heading or a code: full-width letters made half-width, every blank gone. */
export function keyOf(text: string): string {
  return text.normalize('NFKC').replace(blanks, '').replace(/^['’]/, '').toUpperCase();
}

/** Digits of a whole number without an exponent, as the person typed them. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

/** A cell that held a number of more than 15 digits: Excel keeps 15 and writes zeros for the rest. */
export function lostDigits(value: CellValue | undefined): boolean {
  return typeof value === 'number' && Math.abs(value) >= 1e15;
}
