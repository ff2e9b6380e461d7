import { pointsPerMillimetre as mm, paper } from '../../layout/paper.ts';
import type { PrintedForm } from '../../layout/printed.ts';
import { blockOf, type Setter } from './content.ts';
import { coverageOf, type PdfFonts, requireGlyphs, runsOf } from './fonts.ts';
import { print } from './printer.ts';

export type { PdfFonts } from './fonts.ts';

/**
 * A PDF: A4, only the shapes that are used embedded, headings on every page, pages counted, copies one after the other. The same
 * form gives the same bytes.
 *
 * @param form - from `layoutOf`
 * @throws XuejiError `forms/missing-glyphs` where no font has a character: nothing is printed without it; `forms/bad-font`
 */
export async function pdfOf(form: PrintedForm, fonts: PdfFonts): Promise<Uint8Array> {
  const faces = [fonts.regular, ...(fonts.fallback ?? [])];
  const coverages = faces.map(coverageOf);
  const missing = new Set<string>();
  const inline = (text: string) => runsOf(text, coverages, missing);
  const bold = fonts.bold && [coverageOf(fonts.bold), ...coverages.slice(1)];
  const title = (text: string) =>
    bold ? runsOf(text, bold, missing).map(run => ({ ...run, bold: run.font === 'F0' })) : inline(text);
  const set: Setter = { inline, title };
  const { width, height, side, top, bottom } = paper[form.paper];
  const copies = form.copies.map(({ mark }, i) => contentOf(form, mark, i, set));
  const footer = inline('第页，共　0123456789');
  requireGlyphs(missing);
  const definition = {
    pageSize: { width: width * mm, height: height * mm },
    pageMargins: [side * mm, top * mm, side * mm, bottom * mm],
    defaultStyle: { font: footer[0]!.font, fontSize: 10, lineHeight: 1 },
    language: 'zh-CN',
    displayTitle: true,
    info: {
      title: form.title,
      creationDate: unixStart,
      modDate: unixStart,
      producer: 'xueji',
      creator: 'xueji',
    },
    content: copies,
    footer: (page: number, pages: number) => ({
      text: `第 ${page} 页，共 ${pages} 页`,
      alignment: 'center',
      fontSize: 8.5,
      margin: [0, 10, 0, 0],
    }),
  };
  return print(definition, faces, fonts.bold);
}

/** No clock: a date of the document stands on the document. */
const unixStart = new Date(0);

function contentOf(form: PrintedForm, mark: string, index: number, set: Setter) {
  const marks = [form.warning ?? '', mark].filter(Boolean).join('　');
  return {
    stack: [
      { text: set.inline(marks || ' '), fontSize: 8.5, alignment: 'right' },
      {
        text: set.title(form.title),
        fontSize: 17,
        alignment: 'center',
        characterSpacing: 2,
        margin: [0, 0, 0, 9],
      },
      ...form.blocks.map(block => blockOf(block, set)),
    ],
    ...(index > 0 ? { pageBreak: 'before' } : {}),
  };
}
