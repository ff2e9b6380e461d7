import { pointsPerMillimetre as mm, roomAfter } from '../../layout/paper.ts';
import { type PrintedBlock, type PrintedCell, type PrintedTable, placed } from '../../layout/printed.ts';

/** Cuts text into runs of one font. */
export interface Setter {
  readonly inline: (text: string) => readonly object[];
  readonly title: (text: string) => readonly object[];
}

/** What the library takes: plain objects. */
export type Content = Readonly<Record<string, unknown>>;

export function blockOf(block: PrintedBlock, set: Setter): Content {
  switch (block.kind) {
    case 'line':
      return {
        columns: block.items.map(({ label, text }) => ({
          width: 'auto',
          text: set.inline(`${label}：${text || '　　　　　'}`),
        })),
        columnGap: 18,
        fontSize: 10,
        margin: [0, 0, 0, 4],
      };
    case 'table':
      return tablesOf(block, set);
    case 'paragraph':
      return {
        text: set.inline(block.text),
        fontSize: block.size,
        alignment: block.align,
        leadingIndent: block.indent ? 2 * block.size : 0,
        lineHeight: block.size > 11 ? 1.45 : 1.1,
        margin: [0, block.before * mm, 0, block.size > 11 ? 8 : 4],
      };
    case 'signatures':
      return block.side
        ? sideBySide(block.lines, block.date, set)
        : belowEachOther(block.lines, block.date, set);
    case 'note':
      return { text: set.inline(block.text), fontSize: 8.5, margin: [0, 3, 0, 0] };
    default:
      return { text: '', pageBreak: 'after' };
  }
}

function sideBySide(lines: readonly string[], date: string, set: Setter): Content {
  return {
    columns: [
      ...lines.map(line => ({ width: '*', text: set.inline(line) })),
      { width: 'auto', text: set.inline(date) },
    ],
    columnGap: 10,
    fontSize: 10,
    margin: [0, 12, 0, 0],
    unbreakable: true,
  };
}

function belowEachOther(lines: readonly string[], date: string, set: Setter): Content {
  return {
    stack: [...lines, date].map((line, i) => ({
      text: set.inline(line),
      alignment: 'right',
      margin: [0, 12, (i < lines.length ? 48 : 20) * mm, 0],
    })),
    fontSize: 11,
    unbreakable: true,
  };
}

/** Groups are tables of their own that share an edge: each is kept on one page. */
function tablesOf(table: PrintedTable, set: Setter): Content {
  if (table.groups.length === 0) return tableOf(table, set);
  let from = 0;
  const parts = table.groups.map((count, i) => {
    const rows = table.rows.slice(from, from + count);
    from += count;
    return { ...tableOf({ ...table, rows }, set), margin: [0, i === 0 ? 0 : -line, 0, 0], unbreakable: true };
  });
  return { stack: parts, margin: [0, 0, 0, 3] };
}

function tableOf(table: PrintedTable, set: Setter): Content {
  const width = table.columns.length;
  const body: Content[][] = table.rows.map(() => Array.from({ length: width }, () => ({})));
  for (const cell of placed(table).flat()) {
    const height = table.rows.slice(cell.row, cell.row + cell.down).reduce((sum, row) => sum + row.height, 0);
    body[cell.row]![cell.column] = cellOf(cell, set, height);
  }
  return {
    table: {
      widths: table.columns.map(column => column * mm - 2 * padding - line),
      heights: table.rows.map(({ height }) => height * mm - 2 * padding - line),
      headerRows: table.head,
      dontBreakRows: true,
      body,
    },
    layout: 'form',
    margin: [0, 0, 0, 3],
  };
}

/** Points: inside a cell, and the thickness of its border. */
const padding = 1.6;
const line = 0.6;

export const tableLayouts = {
  form: {
    hLineWidth: () => line,
    vLineWidth: () => line,
    paddingLeft: () => padding,
    paddingRight: () => padding,
    paddingTop: () => padding,
    paddingBottom: () => padding,
  },
};

function cellOf(
  { text, role, span, down, size, closing = [] }: PrintedCell,
  set: Setter,
  height: number,
): Content {
  const place = {
    ...(span > 1 ? { colSpan: span } : {}),
    ...(down > 1 ? { rowSpan: down } : {}),
    fontSize: size,
  };
  const middle = { ...place, text: set.inline(text), alignment: 'center' };
  // The library centres what is in one row; for more than one it counts wrong.
  if (down > 1)
    return {
      ...middle,
      margin: [0, Math.max(0, (height * mm - text.split('\n').length * size * 1.45) / 2), 0, 0],
    };
  if (role !== 'writing') return { ...middle, verticalAlignment: 'middle' };
  // The library puts one thing at one height: what is at the foot is moved there from below the text.
  const lines = Math.max(1, Math.ceil((text.length * size) / (140 * mm)));
  const gap = Math.max(4, height * mm - (lines + closing.length) * size * 1.5 - 10);
  return {
    ...place,
    stack: [
      { text: set.inline(text || ' '), margin: [3, 2, 3, 0] },
      ...closing.map((each, i) => {
        const shown = roomAfter(each);
        return {
          text: set.inline(shown.text),
          alignment: 'right',
          margin: [0, i === 0 ? gap : 3, 4 + shown.blanks * size, 0],
        };
      }),
    ],
  };
}
