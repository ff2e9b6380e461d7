import { codeTables, yesNoTable } from '../code-tables/index.ts';
import type { Bilingual, Field } from '../definition/form-file.ts';
import type { Scalar } from './values.ts';

/** Empty and ticked: characters that the open Chinese fonts have, which ☑ is not. */
const boxes = { empty: '□', ticked: '■' };

/** A value as it stands on the paper: 2026年9月30日, 女, ■休学　□复学. */
export function shownValue(field: Field, value: Scalar | undefined): string {
  if (field.type === 'code' && field.tick) {
    const { entries } = codeTables[field.codes!]!;
    return entries.map(({ key, zh }) => `${key === value ? boxes.ticked : boxes.empty}${zh}`).join('　');
  }
  if (value === undefined) return '';
  if (typeof value === 'boolean') return yesNoTable.nameOf(value);
  if (field.type === 'code') return codeTables[field.codes!]!.nameOf(String(value));
  if (field.type === 'date' || field.type === 'month') return chineseDate(String(value));
  return String(value);
}

/** The same value in English, where there are words for it. */
export function englishValue(field: Field, value: Scalar | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field.type !== 'code') return String(value);
  return codeTables[field.codes!]!.entries.find(({ key }) => key === value)?.en ?? String(value);
}

/** `2026-09-30` and `2026-09`. Anything else stands as it is: a check says what is wrong with it. */
export function chineseDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined) return date;
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

/** Where the date is written by hand. */
export const blankDate: Bilingual = { zh: '　　　年　　月　　日', en: 'date' };
