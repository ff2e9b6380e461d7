import { readXlsx } from 'hucre/xlsx';

/** What a cell holds. A `Date` is a calendar date at midnight UTC. */
export type CellValue = string | number | boolean | Date | null;

export interface SheetCells {
  readonly name: string;
  /** Row by row from the top left cell; row 1 of the sheet is `rows[0]`. */
  readonly rows: readonly (readonly CellValue[])[];
}

/**
 * The visible sheets of an `.xlsx` file, or `undefined` where the bytes are no such file.
 * Hidden sheets hold the lists of drop-down cells and are left out.
 */
export async function readSheets(bytes: Uint8Array): Promise<readonly SheetCells[] | undefined> {
  try {
    const workbook = await readXlsx(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
    return workbook.sheets.map(({ name, rows }) => ({ name, rows }));
  } catch {
    // Whatever the reader stumbles over, the file cannot be read, and nothing of it has been used.
    return undefined;
  }
}
