const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
const escapes = /\u001b\[[0-9;]*m/g;

/** Columns that a text takes on a terminal: a Chinese character takes two, colours take none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.replace(escapes, '')) width += wide.test(character) ? 2 : 1;
  return width;
}

/** The text with spaces behind (or before, to the `right`) up to `width` columns. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'left' ? text + spaces : spaces + text;
}

/** Columns as wide as their widest cell; those named in `right` are aligned to the right. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
  }
  const line = (row: readonly string[]) =>
    row.map((cell, i) => pad(cell, widths[i]!, right.includes(i) ? 'right' : 'left')).join('  ');
  return rows.map(row => line(row).trimEnd()).join('\n');
}
