import { maskExamNumber, maskIdentityNumber, maskStudentNumber } from '@xueji/core/numbers';

/** How much of a value may be shown in a report. */
export type Privacy =
  | 'open'
  | 'name'
  | 'identity-number'
  | 'student-number'
  | 'exam-number'
  | 'phone'
  | 'address';

const longest = 30;

const maskBy: Readonly<Record<Privacy, (text: string) => string>> = {
  // A value can stand in the wrong column: digits of the length of a phone or identity number are hidden everywhere.
  open: text => cut(text).replace(/\d{9,}[\dX]?/giu, digits => '*'.repeat(digits.length)),
  name: text => keepFirst(text, 1),
  'identity-number': maskIdentityNumber,
  'student-number': maskStudentNumber,
  'exam-number': maskExamNumber,
  phone: text => (text.length < 7 ? keepFirst(text, 0) : `${text.slice(0, 3)}****${text.slice(-2)}`),
  address: text => keepFirst(text, 6),
};

/**
 * A value as a report may show it: enough to find it in the file, not enough to harm.
 *
 * @example
 * masked('欧阳明月', 'name'); //=> '欧***'
 */
export function masked(text: string, privacy: Privacy): string {
  return maskBy[privacy](text);
}

function keepFirst(text: string, count: number): string {
  const characters = [...cut(text)];
  return characters.map((character, i) => (i < count && !/\d/.test(character) ? character : '*')).join('');
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}
