import { Paragraph, TextRun } from 'docx';

/** Word counts in twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Sizes are half points, and whole ones. */
export const run = (text: string, size: number): TextRun =>
  new TextRun({ text, size: Math.max(1, Math.floor(size * 2)) });

interface LineOptions {
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Points. */
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  readonly end?: number;
  readonly spaced?: boolean;
  readonly newPage?: boolean;
}

export function line(text: string, options: LineOptions): Paragraph {
  const {
    size,
    align = 'left',
    before = 0,
    after = 0,
    indent = 0,
    end = 0,
    spaced = false,
    newPage = false,
  } = options;
  return new Paragraph({
    alignment: align,
    // Else there is a gap around every number of a date.
    autoSpaceEastAsianText: false,
    pageBreakBefore: newPage,
    indent: { firstLine: indent * 20, end: Math.round(end * 20) },
    spacing: { before: before * 20, after: after * 20, ...(spaced ? { line: 400 } : {}) },
    children: [run(text, size)],
  });
}
