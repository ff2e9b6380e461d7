const longest = 40;

/**
 * Hides an identity number: the first two and the last two characters stay, the rest is `*`.
 *
 * The first two say what kind of number it is (51: Sichuan, 83: Taiwan, 9: foreigner), the last two tell the students
 * of one class apart, next to the row that an error names. What is left out is what harms: county, birth date and the last
 * six, which banks and schools use as a first password. The length stays, since a wrong length is a common fault.
 *
 * Anything goes in: text that is too short to be a number is hidden altogether, a character that is neither a
 * digit nor X is hidden wherever it stands (it may be part of a name), and very long text is cut.
 *
 * @example
 * maskIdentityNumber('510104201209010018'); //=> '51**************18'
 */
export function maskIdentityNumber(text: string): string {
  return mask(text, 2, 2, 15);
}

/**
 * Hides a student number: its letter and the last two characters stay.
 *
 * @example
 * maskStudentNumber('G510104201209010018'); //=> 'G****************18'
 */
export function maskStudentNumber(text: string): string {
  const letter = /^[GJL]/.test(text) ? text[0]! : '';
  return letter + mask(text.slice(letter.length), letter === '' ? 2 : 0, 2, 15);
}

/**
 * Hides an exam number: what says the student is hidden, the year, county and school stay.
 *
 * @example
 * maskExamNumber('290104050123'); //=> '29010405****'
 */
export function maskExamNumber(text: string): string {
  return /^\d{12}$/.test(text) ? `${text.slice(0, 8)}****` : mask(text, 2, 0, 10);
}

function mask(text: string, head: number, tail: number, shortest: number): string {
  const characters = [...String(text)];
  if (characters.length > longest) return `${'*'.repeat(longest)}…`;
  if (characters.length < shortest) return '*'.repeat(characters.length);
  const last = characters.length - tail;
  return characters.map((c, i) => ((i < head || i >= last) && /^[0-9Xx]$/.test(c) ? c : '*')).join('');
}

/**
 * Free text on its way into an error. A column that slipped puts an identity number where a cohort or a code is expected, so
 * text with more digits than a date shows none of them.
 */
export function quote(value: unknown): string {
  const text = String(value);
  const shown = (text.match(/\p{Nd}/gu)?.length ?? 0) > 8 ? text.replace(/[\p{Nd}Xx]/gu, '*') : text;
  return [...shown].slice(0, 20).join('');
}
