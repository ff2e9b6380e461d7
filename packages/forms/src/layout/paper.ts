/** A4, in millimetres. */
export const paper = {
  portrait: { width: 210, height: 297, side: 18, top: 16, bottom: 16 },
  landscape: { width: 297, height: 210, side: 12, top: 14, bottom: 14 },
} as const;

/** Millimetres between the margins. */
export const lineWidth = (name: keyof typeof paper): number => paper[name].width - 2 * paper[name].side;

export const pointsPerMillimetre = 72 / 25.4;

/** Room to sign at the end of a line: the blanks there, which programs drop where a line ends on the right. */
export function roomAfter(text: string): { readonly text: string; readonly blanks: number } {
  const shown = text.replace(/　+$/, '');
  return { text: shown, blanks: text.length - shown.length };
}

const padding = 2.4;
const smallest = 5;

/** The size at which the longest word of a text, which cannot be broken, still fits its cell. */
export function fittingSize(text: string, width: number, size: number): number {
  const room = (width - padding) * pointsPerMillimetre;
  const longest = Math.max(
    0,
    ...text.split(/[\s\u2E80-\u9FFF\u{20000}-\u{3FFFF}\uF900-\uFAFF\uFF00-\uFFEF]+/u).map(widthOf),
  );
  return longest * size <= room ? size : Math.max(smallest, Math.floor((room / longest) * 10) / 10);
}

/** In parts of the size; a little more than most letters and digits take. */
const widthOf = (word: string) =>
  [...word].reduce((sum, letter) => sum + (/[A-Zmw@%]/.test(letter) ? 0.74 : 0.57), 0);
