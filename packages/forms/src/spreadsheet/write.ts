import { type CellStyle, type CellValue, colToLetter, writeXlsx } from 'hucre/xlsx';

export interface StyledCell {
  readonly value: CellValue;
  /** Absent for a cell of the body: it has the style of its column. */
  readonly style?: CellStyle;
}

export interface Merge {
  /** All four count from 0 and are included. */
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** One printed sheet: A4 landscape, one page wide, heading rows in view and on every page. */
export interface PrintedSheet {
  readonly name: string;
  readonly title: string;
  /** `YYYY-MM-DD`: stands in the file as its date, so that the same form gives the same bytes. */
  readonly date?: string;
  readonly columns: readonly { readonly width: number; readonly kind?: 'number' | 'date' }[];
  readonly rows: readonly (readonly StyledCell[])[];
  readonly merges: readonly Merge[];
  /** The last of them has the column headings. */
  readonly headingRows: number;
  /** Rows of the table below the headings. */
  readonly bodyRows: number;
  readonly footer: string;
  /** What the cells of a column may hold, offered as a list. */
  readonly choices: readonly { readonly column: string; readonly values: readonly string[] }[];
}

/** Songti, as printed forms in China use it; where it is missing, the reader’s program takes another. */
const formFont = '宋体';
const side = { style: 'thin' } as const;
const border = { top: side, right: side, bottom: side, left: side };

export const titleStyle: CellStyle = {
  font: { name: formFont, size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
};
export const lineStyle: CellStyle = {
  font: { name: formFont, size: 10 },
  alignment: { horizontal: 'left', vertical: 'center', shrinkToFit: true },
};
export const headingStyle: CellStyle = {
  font: { name: formFont, size: 10, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border,
  numFmt: '@',
};

const formats = { text: '@', number: '0', date: 'yyyy-mm-dd' };

function bodyStyle(kind: keyof typeof formats): CellStyle {
  return {
    font: { name: formFont, size: 9 },
    alignment: { horizontal: 'center', vertical: 'center', shrinkToFit: true },
    border,
    numFmt: formats[kind],
  };
}

export const columnLetter = (position: number): string => colToLetter(position);

/** The bytes of an `.xlsx` file with this one sheet. */
export async function writeSheet(sheet: PrintedSheet): Promise<Uint8Array> {
  const { headingRows, bodyRows, rows, columns } = sheet;
  const styles = columns.map(({ kind }) => bodyStyle(kind ?? 'text'));
  const cells = new Map<string, { style: CellStyle }>();
  rows.forEach((row, r) => {
    const body = r >= headingRows && r < headingRows + bodyRows;
    row.forEach(({ style }, c) => {
      const own = style ?? (body ? styles[c] : undefined);
      if (own !== undefined) cells.set(`${r},${c}`, { style: own });
    });
  });
  return writeXlsx({
    defaultFont: { name: formFont, size: 10 },
    properties: {
      title: sheet.title,
      ...(sheet.date === undefined ? {} : { modified: new Date(`${sheet.date}T00:00:00Z`) }),
    },
    sheets: [
      {
        name: sheet.name,
        columns: columns.map(({ width }) => ({ width })),
        rows: rows.map(row => row.map(({ value }) => value)),
        cells,
        rowDefs: new Map([
          [0, { height: 30 }],
          [headingRows - 1, { height: 30 }],
        ]),
        merges: sheet.merges.map(merge => ({ ...merge })),
        dataValidations: sheet.choices.map(({ column, values }) => ({
          type: 'list',
          values: [...values],
          range: `${column}${headingRows + 1}:${column}${headingRows + Math.max(bodyRows, 1)}`,
          allowBlank: true,
          showErrorMessage: true,
          errorStyle: 'warning',
        })),
        freezePane: { rows: headingRows },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          horizontalCentered: true,
          // An absolute name: a plain `1:3` would be written as a relative one and move with the active cell.
          printTitlesRow: `$1:$${headingRows}`,
          margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
        },
        headerFooter: { oddFooter: sheet.footer },
      },
    ],
  });
}
