import { Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import { paper, pointsPerMillimetre } from '../../layout/paper.ts';
import type { PrintedBlock, PrintedForm } from '../../layout/printed.ts';
import { pagesOf } from './pages.ts';
import { line, run, twips } from './paragraph.ts';
import { tableOf } from './table.ts';

/**
 * A Word document: A4, tables whose headings stand on every page, one section a copy. It names Songti and embeds no font.
 *
 * @param form - from `layoutOf`
 */
export async function docxOf(form: PrintedForm): Promise<Uint8Array> {
  const { width, height, side, top, bottom } = paper[form.paper];
  const margin = {
    left: twips(side),
    right: twips(side),
    top: twips(top),
    bottom: twips(bottom),
    header: twips(7),
    footer: twips(7),
  };
  // The library turns the sides of a landscape page by itself.
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const size = {
    width: twips(short),
    height: twips(long),
    orientation: form.paper === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
  const document = new Document({
    title: form.title,
    creator: 'xueji',
    styles: {
      default: {
        document: { run: { font: songti, size: 20, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
      },
    },
    sections: form.copies.map(({ mark }) => ({
      properties: { page: { size, margin } },
      headers: { default: new Header({ children: [marks(form.warning ?? '', mark)] }) },
      footers: { default: new Footer({ children: [pageNumbers()] }) },
      children: [titleOf(form.title), ...form.blocks.flatMap(block => blockOf(block, form.paper))],
    })),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const songti = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: '宋体',
  cs: 'Times New Roman',
};

const titleOf = (text: string) =>
  new Paragraph({
    heading: 'Title',
    alignment: 'center',
    spacing: { after: 160 },
    children: [
      new TextRun({ text, bold: true, size: 34, characterSpacing: 40, color: '000000', font: songti }),
    ],
  });

const marks = (warning: string, mark: string) =>
  new Paragraph({ alignment: 'right', children: [run([warning, mark].filter(Boolean).join('　'), 8.5)] });

const pageNumbers = () =>
  new Paragraph({
    alignment: 'center',
    children: [
      new TextRun({
        size: 17,
        children: ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'],
      }),
    ],
  });

function blockOf(block: PrintedBlock, name: keyof typeof paper) {
  switch (block.kind) {
    case 'line':
      return [
        line(block.items.map(({ label, text }) => `${label}：${text || '　　　　'}`).join('　　'), {
          size: 10,
          after: 4,
        }),
      ];
    case 'table':
      return pagesOf(block, name).flatMap((table, i) => [
        ...(i > 0 ? [line('', { size: 1, newPage: true })] : []),
        tableOf(table),
        // Two tables without anything between them would be one.
        line('', { size: 1 }),
      ]);
    case 'paragraph': {
      const { text, align, size, before, indent } = block;
      return [
        line(text, {
          size,
          align,
          after: 6,
          before: before * pointsPerMillimetre,
          indent: indent ? 2 * size : 0,
          spaced: size > 11,
        }),
      ];
    }
    case 'signatures':
      if (block.side)
        return [
          line(`${block.lines.join('　　　　　　')}　　　　　　${block.date}`, { size: 10, before: 10 }),
        ];
      return [...block.lines, block.date].map((text, i) =>
        line(text, {
          size: 11,
          align: 'right',
          before: 10,
          end: (i < block.lines.length ? 48 : 20) * pointsPerMillimetre,
        }),
      );
    case 'note':
      return [line(block.text, { size: 8.5, before: 2 })];
    default:
      return [new Paragraph({ pageBreakBefore: true })];
  }
}
