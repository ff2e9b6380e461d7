import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { lineWidth, pointsPerMillimetre } from '../../layout/paper.ts';
import type { PrintedForm } from '../../layout/printed.ts';
import { type SheetRow, sheetRows } from './rows.ts';

/**
 * A workbook: one sheet a copy, merged cells where the form has boxes, a table’s headings on every page.
 *
 * @param form - from `layoutOf`
 */
export async function xlsxOf(form: PrintedForm): Promise<Uint8Array> {
  return writeXlsx({
    defaultFont: { name: '宋体', size: 10 },
    properties: { title: form.title },
    sheets: form.copies.map(({ mark }, i) =>
      sheetOf(form, mark, form.copies.length > 1 ? `第${i + 1}份` : '表'),
    ),
  });
}

/** Characters of width that make up a millimetre, about. */
const perMillimetre = 0.52;

function sheetOf(form: PrintedForm, mark: string, name: string): WriteSheet {
  const { widths, rows, repeated } = sheetRows(form, mark);
  const total = lineWidth(form.paper);
  const sum = widths.reduce((all, width) => all + width, 0);
  const cells = new Map<string, { style: CellStyle }>();
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  rows.forEach((row, r) => {
    for (const cell of row.cells) {
      for (let down = 0; down < cell.down; down += 1)
        for (let across = 0; across < cell.span; across += 1)
          cells.set(`${r + down},${cell.column + across}`, { style: cell.style });
      if (cell.span > 1 || cell.down > 1)
        merges.push({
          startRow: r,
          startCol: cell.column,
          endRow: r + cell.down - 1,
          endCol: cell.column + cell.span - 1,
        });
    }
  });
  return {
    name,
    columns: widths.map(width => ({ width: Math.max(0.8, (width / sum) * total * perMillimetre) })),
    rows: rows.map(row => valuesOf(row, widths.length)),
    cells,
    merges,
    rowDefs: new Map(rows.map(({ height }, r) => [r, { height: height * pointsPerMillimetre }])),
    pageSetup: {
      paperSize: 'a4',
      orientation: form.paper,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      ...(repeated === undefined ? {} : { printTitlesRow: `$${repeated + 1}:$${repeated + 1}` }),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}

function valuesOf({ cells }: SheetRow, width: number): (string | null)[] {
  const values: (string | null)[] = Array.from({ length: width }, () => null);
  for (const { column, text } of cells) values[column] = text === '' ? null : text;
  return values;
}
