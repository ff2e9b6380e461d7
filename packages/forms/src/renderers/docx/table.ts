import { HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { PrintedCell, PrintedRow, PrintedTable } from '../../layout/printed.ts';
import { placed } from '../../layout/printed.ts';
import { line, run, twips } from './paragraph.ts';

export function tableOf(table: PrintedTable): Table {
  const widths = table.columns.map(twips);
  const places = placed(table);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: 'center',
    columnWidths: widths,
    width: { size: sum(widths), type: WidthType.DXA },
    margins: { left: 50, right: 50, top: 20, bottom: 20 },
    rows: table.rows.map((row, i) => rowOf(row, i < table.head, places[i]!.map(({ column, span }) => sum(widths.slice(column, column + span))))),
  });
}

function rowOf({ height, cells }: PrintedRow, head: boolean, widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    height: { value: twips(height), rule: HeightRule.ATLEAST },
    children: cells.map((cell, i) => cellOf(cell, widths[i]!)),
  });
}

function cellOf({ text, role, span, down, size, closing = [] }: PrintedCell, width: number): TableCell {
  const align = role === 'writing' ? 'left' : 'center';
  const lines = text.split('\n');
  return new TableCell({
    columnSpan: span,
    rowSpan: down,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: role === 'writing' ? VerticalAlign.TOP : VerticalAlign.CENTER,
    children: [
      ...lines.map(each => new Paragraph({ alignment: align, children: [run(each, size)] })),
      ...closing.map((each, i) => line(each, { size: 10, align: 'right', before: i === 0 ? 14 : 3 })),
    ],
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
