import { XuejiError } from '@xueji/core/errors';
import { streamCsvRows } from 'hucre/csv';
import { type CellValue, readSheets } from '../spreadsheet/read.ts';

/** The rows of a file as it stands. */
export type Rows = readonly (readonly CellValue[])[];

/** Programs part cells by one of these; which one, is seen from the headings, since any may stand in a cell. */
const delimiters = [',', '\t', ';'];

/** Title and heading lines are short; further down nobody looks for the headings. */
export const searched = 40;

/**
 * The rows of an `.xlsx` file, or of a `.csv` file in UTF-8 or GB 18030. Which of them it is, is seen from the bytes.
 *
 * @throws XuejiError `forms/not-a-workbook`, `forms/not-text`
 */
export async function tableOf(bytes: Uint8Array, hasHeader: (rows: Rows) => boolean): Promise<Rows> {
  if (isWorkbook(bytes)) {
    const sheets = await readSheets(bytes);
    if (!sheets) throw new XuejiError('forms/not-a-workbook');
    // Copies of one form hold the same: the first sheet is read.
    return sheets[0]?.rows ?? [];
  }
  return [...csvRows(bytes, hasHeader)];
}

/** `.xlsx` files are packed, and packed files begin so. */
export const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The rows of a `.csv` file one after the other.
 *
 * @throws XuejiError `forms/not-text`
 */
export function* csvRows(
  bytes: Uint8Array,
  hasHeader: (rows: Rows) => boolean,
): Generator<readonly CellValue[]> {
  const text = csvText(bytes);
  const found = delimiters.find(delimiter =>
    hasHeader([...streamCsvRows(text, { delimiter, maxRows: searched })]),
  );
  yield* streamCsvRows(text, { delimiter: found ?? ',' });
}

/** UTF-8 where the bytes are UTF-8, else GB 18030, which Excel in China writes. */
export function csvText(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Asked in turn.
    }
  }
  throw new XuejiError('forms/not-text');
}
