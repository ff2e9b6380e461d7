import {
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { roomAfter } from '../../layout/paper.ts';
import type { PrintedCell, PrintedRow, PrintedTable } from '../../layout/printed.ts';
import { placed } from '../../layout/printed.ts';
import { line, run, twips } from './paragraph.ts';

export function tableOf(table: PrintedTable): Table {
  const widths = table.columns.map(twips);
  const ends = lastOfGroups(table);
  const places = placed(table);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: 'center',
    columnWidths: widths,
    width: { size: sum(widths), type: WidthType.DXA },
    margins: { left: 50, right: 50, top: 20, bottom: 20 },
    rows: table.rows.map((row, i) =>
      rowOf(
        row,
        i < table.head,
        ends.has(i),
        places[i]!.map(({ column, span }) => sum(widths.slice(column, column + span))),
      ),
    ),
  });
}

/** Rows after which a page may end. */
function lastOfGroups({ groups, rows }: PrintedTable): ReadonlySet<number> {
  if (groups.length === 0) return new Set(rows.keys());
  return new Set(groups.map((_, i) => sum(groups.slice(0, i + 1)) - 1));
}

function rowOf(
  { height, cells }: PrintedRow,
  head: boolean,
  last: boolean,
  widths: readonly number[],
): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    height: { value: twips(height), rule: HeightRule.ATLEAST },
    children: cells.map((cell, i) => cellOf(cell, widths[i]!, last)),
  });
}

function cellOf(
  { text, role, span, down, size, closing = [] }: PrintedCell,
  width: number,
  last: boolean,
): TableCell {
  const align = role === 'writing' ? 'left' : 'center';
  const lines = text.split('\n');
  return new TableCell({
    columnSpan: span,
    rowSpan: down,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: role === 'writing' ? VerticalAlign.TOP : VerticalAlign.CENTER,
    children: [
      ...lines.map(
        each =>
          new Paragraph({
            alignment: align,
            keepNext: !last,
            autoSpaceEastAsianText: false,
            children: [run(each, size)],
          }),
      ),
      ...closing.map((each, i) => foot(each, i === 0)),
    ],
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

function foot(text: string, first: boolean): Paragraph {
  const shown = roomAfter(text);
  return line(shown.text, { size: 10, align: 'right', before: first ? 5 : 2, end: shown.blanks * 10 });
}
