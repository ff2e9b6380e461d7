/**
 * What people and spreadsheets put around a number, taken away: full-width digits and letters become half-width, a
 * lower-case letter becomes a capital, white space, zero-width characters and leading apostrophes go.
 * Nothing is guessed: a wrong character stays and is refused by the reader.
 *
 * @example
 * normaliseIdentityNumber(' 51010420100901003x'); //=> '51010420100901003X'
 */
export function normaliseIdentityNumber(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/^['’]+/, '')
    .replace(/[a-z]/g, letter => letter.toUpperCase());
}

/** The same for a student number, whose first letter becomes a capital as well. */
export const normaliseStudentNumber: (text: string) => string = normaliseIdentityNumber;
