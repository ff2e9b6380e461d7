/**
 * A form as it stands on paper: what every renderer sets, each in its own way. Nothing in it says which form it is.
 * Lengths are millimetres, sizes of type are points.
 */
export interface PrintedForm {
  readonly title: string;
  readonly titleEn: string;
  readonly paper: 'portrait' | 'landscape';
  /** One a copy; they differ in their mark alone. */
  readonly copies: readonly { readonly mark: string }[];
  /** Stands on every page: that the data are synthetic. */
  readonly warning?: string;
  readonly blocks: readonly PrintedBlock[];
}

export type PrintedBlock =
  | { readonly kind: 'line'; readonly items: readonly PrintedItem[] }
  | PrintedTable
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly en?: string;
      readonly align: 'left' | 'center' | 'right';
      readonly size: number;
      /** Space above. */
      readonly before: number;
      readonly indent: boolean;
      readonly field?: string;
    }
  | {
      readonly kind: 'signatures';
      readonly lines: readonly string[];
      readonly date: string;
      readonly side: boolean;
    }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'break' };

export interface PrintedItem {
  readonly label: string;
  readonly en: string;
  readonly text: string;
  readonly field: string;
}

export interface PrintedTable {
  readonly kind: 'table';
  /** Widths, which make up the whole line. */
  readonly columns: readonly number[];
  /** Rows that stand at the head of every page. */
  readonly head: number;
  /** Rows that belong together on one page: the numbers of rows of each group, one after the other; empty: any row may end a page. */
  readonly groups: readonly number[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedRow {
  /** At least. */
  readonly height: number;
  readonly cells: readonly PrintedCell[];
}

export interface PrintedCell {
  readonly text: string;
  readonly en?: string;
  readonly role: 'label' | 'value' | 'heading' | 'band' | 'writing' | 'photo';
  /** Columns, and rows: the rows below leave the place out. */
  readonly span: number;
  readonly down: number;
  readonly size: number;
  /** `birthDate`, `guardians.0.phone` */
  readonly field?: string;
  /** Lines at the foot of a cell to write in: who signs, the seal, the date. */
  readonly closing?: readonly string[];
}

/** A cell with the place of its top left corner. */
export interface PlacedCell extends PrintedCell {
  readonly row: number;
  readonly column: number;
}

/** Where every cell of a table stands. */
export function placed({ rows }: Pick<PrintedTable, 'rows'>): readonly (readonly PlacedCell[])[] {
  const taken = new Set<string>();
  return rows.map(({ cells }, row) => {
    let column = 0;
    return cells.map(cell => {
      while (taken.has(`${row},${column}`)) column += 1;
      const at = { ...cell, row, column };
      for (let r = row; r < row + cell.down; r += 1) {
        for (let c = column; c < column + cell.span; c += 1) taken.add(`${r},${c}`);
      }
      column += cell.span;
      return at;
    });
  });
}
