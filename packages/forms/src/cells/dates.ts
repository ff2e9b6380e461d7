import type { CellValue } from '../spreadsheet/read.ts';
import { keyOf, textOf } from './text.ts';

/**
 * A calendar date from an Excel date or from text: `2010-09-01`, `2010/9/1`, `2010.9.1`, `20100901`, `2010年9月1日`.
 * `undefined` for anything else and for a day that does not exist, such as 29 February 2011.
 *
 * A bare serial number such as 40422 is not taken: it may as well be a mistyped date.
 */
export function dateOf(value: CellValue | undefined): string | undefined {
  const text = keyOf(textOf(value));
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  return parts ? existing(parts[1]!, parts[2]!, parts[3]!) : undefined;
}

/** A month `YYYY-MM` from an Excel date or from text: `2026-09`, `2026/9`, `202609`, `2026年9月`; a full date gives its month. */
export function monthOf(value: CellValue | undefined): string | undefined {
  const text = keyOf(textOf(value));
  const parts = /^(\d{4})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text);
  const date = parts ? existing(parts[1]!, parts[2]!, '1') : dateOf(value);
  return date?.slice(0, 7);
}

function existing(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // Some days that do not exist are read as days of the next month: only what comes back unchanged exists.
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? iso : undefined;
}
