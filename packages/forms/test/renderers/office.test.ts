import { beforeAll, describe, expect, test } from 'vitest';
import { documents } from '../../src/generated/documents.ts';
import { exampleOf, layoutOf, type PrintedForm } from '../../src/index.ts';
import { docxOf } from '../../src/renderers/docx/index.ts';
import { pdfOf } from '../../src/renderers/pdf/index.ts';
import { xlsxOf } from '../../src/renderers/xlsx/index.ts';
import { fonts } from '../support/fonts.ts';
import { areMissing, pageCount, pdfText, printed, reason, squeezed } from '../support/programs.ts';

/** What stands in each field and each label, as one program may set it. */
function piecesOf(form: PrintedForm): readonly string[] {
  const texts = form.blocks.flatMap(block => {
    switch (block.kind) {
      case 'table':
        return block.rows.flatMap(({ cells }) =>
          cells.flatMap(({ text, closing = [] }) => [text, ...closing]),
        );
      case 'line':
        return block.items.map(({ label, text }) => `${label}：${text}`);
      case 'signatures':
        return [...block.lines, block.date];
      default:
        return 'text' in block ? [block.text] : [];
    }
  });
  return [form.title, ...texts].map(squeezed).filter(text => text !== '');
}

describe.skipIf(areMissing)(`the documents in LibreOffice${reason}`, () => {
  const laidOut = documents.map(
    form => [form.id, layoutOf(form, exampleOf(form, 3), { sample: true, copies: false })] as const,
  );
  let office: Readonly<Record<string, Uint8Array>> = {};

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [id, form] of laidOut) files[`${id}.docx`] = await docxOf(form);
    // Both are named after the file without its ending, so the workbooks get names of their own.
    for (const [id, form] of laidOut) files[`${id}-sheet.xlsx`] = await xlsxOf(form);
    office = printed(files);
  });

  test.each(laidOut)('%s has the same fields as Word, as a workbook and as our PDF', async (id, form) => {
    const pieces = piecesOf(form);
    const pdf = await pdfOf(form, fonts);
    const own = pdfText(pdf);
    const word = pdfText(office[id]!);
    expect({ own: pieces.filter(piece => !own.includes(piece)) }).toEqual({ own: [] });
    expect({ word: pieces.filter(piece => !word.includes(piece)) }).toEqual({ word: [] });
    expect(pageCount(office[id]!)).toBe(pageCount(pdf));
    const sheet = pdfText(office[`${id}-sheet`]!);
    expect({ sheet: pieces.filter(piece => !sheet.includes(piece)) }).toEqual({ sheet: [] });
  });
});
