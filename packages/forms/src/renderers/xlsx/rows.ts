import type { CellStyle } from 'hucre/xlsx';
import {
  type PlacedCell,
  type PrintedBlock,
  type PrintedForm,
  type PrintedTable,
  placed,
} from '../../layout/printed.ts';

export interface SheetCell {
  readonly column: number;
  readonly span: number;
  readonly down: number;
  readonly text: string;
  readonly style: CellStyle;
}

export interface SheetRow {
  /** Millimetres. */
  readonly height: number;
  readonly cells: readonly SheetCell[];
}

interface SheetRows {
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** The row that stands on every page, from 0. */
  readonly repeated: number | undefined;
}

/** A form on one grid of columns: that of its widest table, which the others share out among themselves. */
export function sheetRows(form: PrintedForm, mark: string): SheetRows {
  const tables = form.blocks.filter(block => block.kind === 'table');
  const widest = [...tables].sort((a, b) => b.columns.length - a.columns.length)[0];
  const widths = widest?.columns ?? [60, 60, 60];
  const whole = (text: string, height: number, style: CellStyle): SheetRow => ({
    height,
    cells: [{ column: 0, span: widths.length, down: 1, text, style }],
  });
  const marks = [form.warning ?? '', mark].filter(Boolean).join('　');
  const rows: SheetRow[] = [
    ...(marks ? [whole(marks, 6, lineStyle('right', 9))] : []),
    whole(form.title, 12, titleStyle),
  ];
  let repeated: number | undefined;
  for (const block of form.blocks) {
    if (block.kind === 'table') {
      if (block.head > 0) repeated = rows.length;
      rows.push(...tableRows(block, widths));
    } else rows.push(...lineRows(block, whole));
  }
  return { widths, rows, repeated };
}

function tableRows(table: PrintedTable, widths: readonly number[]): readonly SheetRow[] {
  const edges = table.columns.length === widths.length ? undefined : edgesOf(table.columns, widths);
  return placed(table).map((cells, r) => ({
    height: table.rows[r]!.height,
    cells: cells.map(cell => {
      const from = edges ? edges[cell.column]! : cell.column;
      const to = edges ? edges[cell.column + cell.span]! : cell.column + cell.span;
      return { column: from, span: to - from, down: cell.down, text: textOf(cell), style: styleOf(cell) };
    }),
  }));
}

/** For each edge of a narrower table the nearest edge of the grid, no two the same. */
function edgesOf(own: readonly number[], grid: readonly number[]): readonly number[] {
  const edges = [0];
  for (let i = 1; i < own.length; i += 1) {
    const at = sum(own.slice(0, i));
    const nearest = grid.map((_, g) => Math.abs(sum(grid.slice(0, g)) - at));
    const found = nearest.indexOf(Math.min(...nearest));
    edges.push(Math.min(Math.max(found, edges.at(-1)! + 1), grid.length - (own.length - i)));
  }
  return [...edges, grid.length];
}

function lineRows(
  block: Exclude<PrintedBlock, PrintedTable>,
  whole: (text: string, height: number, style: CellStyle) => SheetRow,
): readonly SheetRow[] {
  switch (block.kind) {
    case 'line':
      return [
        whole(
          block.items.map(({ label, text }) => `${label}：${text || '　　　　'}`).join('　　'),
          7,
          lineStyle('left', 10),
        ),
      ];
    case 'paragraph':
      return [
        whole(
          `${block.indent ? '　　' : ''}${block.text}`,
          Math.max(8, Math.ceil(block.text.length / 34) * 9),
          {
            ...lineStyle(block.align, block.size),
            alignment: { horizontal: block.align, vertical: 'center', wrapText: true },
          },
        ),
      ];
    case 'signatures':
      // A merged cell cuts off what is too long for it, so the date has a row of its own.
      if (block.side)
        return [
          whole(block.lines.join('　　　　'), 12, lineStyle('left', 9)),
          whole(`${block.date}　　`, 8, lineStyle('right', 10)),
        ];
      return [...block.lines.map(text => `${text}　　　　　　　　`), block.date].map(text =>
        whole(text, 9, lineStyle('right', 11)),
      );
    case 'note':
      return [
        whole(block.text, 10, {
          ...lineStyle('left', 8.5),
          alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
        }),
      ];
    default:
      return [];
  }
}

const textOf = ({ text, closing = [] }: PlacedCell) => [text, ...closing].join('\n');

const side = { style: 'thin' } as const;
const border = { top: side, right: side, bottom: side, left: side };
const titleStyle: CellStyle = {
  font: { name: '宋体', size: 17, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
};
const lineStyle = (horizontal: 'left' | 'right' | 'center', size: number): CellStyle => ({
  font: { name: '宋体', size },
  alignment: { horizontal, vertical: 'center' },
});

function styleOf({ role, size, closing }: PlacedCell): CellStyle {
  const writing = role === 'writing';
  return {
    font: { name: '宋体', size },
    alignment: {
      horizontal: writing ? 'left' : 'center',
      vertical: writing && closing ? 'top' : 'center',
      wrapText: true,
    },
    border,
    numFmt: '@',
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
