export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Columns under each other; a Chinese character takes two places. */
export function tableText({ title, columns, rows }: Table): string {
  const cells = [columns, ...rows].map(row => row.map(cellText));
  const widths = columns.map((_, column) => Math.max(...cells.map(row => widthOf(row[column]!))));
  const lines = cells.map(row =>
    row
      .map((cell, column) => pad(cell, widths[column]!, column > 0))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...lines.map(line => `  ${line}`)].join('\n');
}

/** A time keeps three digits, more would be noise; a count keeps all. */
export function rounded(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(3));
}

function cellText(cell: string | number): string {
  return typeof cell === 'string'
    ? cell
    : rounded(cell).toLocaleString('en-US', { maximumFractionDigits: 4 });
}

function pad(cell: string, width: number, toTheRight: boolean): string {
  const space = ' '.repeat(width - widthOf(cell));
  return toTheRight ? space + cell : cell + space;
}

function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) => width + (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/.test(character) ? 2 : 1),
    0,
  );
}
