import { dateOf, monthOf } from '../cells/dates.ts';
import { keyOf } from '../cells/text.ts';
import type { CodeTable } from '../code-tables/code-table.ts';
import type { RosterColumnKey } from './columns.ts';
import type { RowCells } from './row-cells.ts';

/** A value of a code table; `undefined` for a blank cell, and for an unknown value, which is reported. */
export function coded<Key>(
  cells: RowCells,
  key: RosterColumnKey,
  table: CodeTable<Key>,
  required = false,
): Key | undefined {
  const text = required ? cells.required(key) : cells.text(key);
  if (text === '') return undefined;
  const value = table.keyFor(text);
  if (value === undefined) cells.report('forms/unknown-value', key, { known: namesOf(table) });
  return value;
}

/** The names that a cell may hold; a long table is cut. */
export function namesOf<Key>({ entries }: CodeTable<Key>): string {
  const names = entries.map(entry => entry.zh);
  return names.length > 10 ? `${names.slice(0, 10).join('、')}……（共 ${names.length} 项）` : names.join('、');
}

/** `YYYY-MM-DD`, not after the day of reading. */
export function pastDate(cells: RowCells, key: RosterColumnKey): string | undefined {
  if (cells.required(key) === '') return undefined;
  const date = dateOf(cells.raw(key));
  if (date === undefined) return cells.report('forms/bad-date', key, { example: '2010-09-01' });
  if (cells.on !== undefined && date > cells.on)
    return cells.report('forms/date-in-future', key, { on: cells.on });
  return date;
}

/** `YYYY-MM` */
export function month(cells: RowCells, key: RosterColumnKey): string | undefined {
  if (cells.required(key) === '') return undefined;
  return monthOf(cells.raw(key)) ?? cells.report('forms/bad-date', key, { example: '2026-09' });
}

/** Letters and marks of any script, and what stands between the parts of a name. No digit, question mark or private character. */
const nameCharacters = /^[\p{L}\p{M}〇·' .-]+$/u;

/**
 * A name as the register writes it: the blanks that align two-character names are taken away, the middle dot of a
 * minority name is the one of the standard (·).
 */
export function personName(cells: RowCells, key: RosterColumnKey, required = false): string | undefined {
  const text = required ? cells.required(key) : cells.text(key);
  if (text === '') return undefined;
  const dotted = text.replace(/\s*[\u2022\u2027\u2219\u22C5\u30FB\uFF65\u25CF]\s*/gu, '·').replace(/’/g, "'");
  const name = dotted.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
  return nameCharacters.test(name) && /\p{L}|〇/u.test(name) ? name : cells.report('forms/bad-name', key);
}

const phones = [
  /^(?:\+?86-?)?1[3-9]\d{9}$/,
  /^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$/,
  /^\d{7,8}$/,
  /^\+\d{1,3}-?\d{5,14}$/,
];

export function phone(cells: RowCells, key: RosterColumnKey): string | undefined {
  const text = keyOf(cells.text(key)).replace(/[()]/g, '');
  if (text === '') return undefined;
  return phones.some(form => form.test(text)) ? text : cells.report('forms/bad-phone', key);
}
