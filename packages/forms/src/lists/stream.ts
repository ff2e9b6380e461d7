import { writeCsvStream } from 'hucre/csv';
import { streamXlsxRows, writeXlsxStream } from 'hucre/xlsx';
import type { Form } from '../definition/form-file.ts';
import type { CellValue } from '../spreadsheet/read.ts';
import { rowSchemaOf } from '../values/schema.ts';
import { shownValue } from '../values/show.ts';
import type { Row, Scalar } from '../values/values.ts';
import { columnsOf, type ListColumn, listOf } from './columns.ts';
import { findHeader } from './header.ts';
import { noHeader } from './read.ts';
import { type RowReader, type RowReport, readRow } from './row.ts';
import { csvRows, isWorkbook, type Rows, searched } from './table.ts';

type Source<T> = AsyncIterable<T> | Iterable<T>;

/**
 * A plain table with the cells that it is given, row by row as they are read: for exchange, however long it is. Where a sheet of an
 * `.xlsx` file is full, the next one goes on, with the first row again.
 *
 * @param widths - of the columns, in characters
 */
export function writeTable(
  rows: Source<CellValue[]>,
  kind: 'xlsx' | 'csv',
  widths: readonly number[] = [],
): ReadableStream<Uint8Array> {
  return kind === 'xlsx'
    ? writeXlsxStream(rows, {
        name: '表',
        freezePane: { rows: 1 },
        columns: widths.map(width => ({ width })),
      })
    : writeCsvStream(rows, { bom: true, headers: false });
}

/**
 * A plain table of a list, heading row first, row by row as it is read: for exchange, however long it is. To print a list, lay it
 * out as a form.
 */
export function writeList(
  form: Form,
  rows: Source<Row>,
  kind: 'xlsx' | 'csv',
  list?: string,
): ReadableStream<Uint8Array> {
  const columns = columnsOf(listOf(form, list).field);
  return writeTable(cellsOf(columns, rows), kind);
}

async function* cellsOf(columns: readonly ListColumn[], rows: Source<Row>): AsyncGenerator<CellValue[]> {
  yield columns.map(({ zh }) => zh);
  for await (const row of rows) yield columns.map(column => cellOf(column, row[column.key]));
}

function cellOf(column: ListColumn, value: Scalar | undefined): CellValue {
  if (value === undefined) return null;
  if (column.type === 'number' || column.type === 'integer') return value as number;
  return column.type === 'date' || column.type === 'month'
    ? String(value)
    : shownValue({ ...column, tick: false }, value);
}

/**
 * Reads the table of a long `.xlsx` or `.csv` file (UTF-8, GB 18030) row by row, one report a row. The file is held, what is in it
 * never as a whole: the styles of a workbook stand behind its rows, and whether bytes are UTF-8 is known at their end.
 *
 * @throws XuejiError `forms/not-text`, `forms/no-list`
 */
export async function* readListStream(
  form: Form,
  file: Uint8Array | ReadableStream<Uint8Array>,
  list?: string,
): AsyncGenerator<RowReport> {
  const { field } = listOf(form, list);
  const columns = columnsOf(field);
  const above: (readonly CellValue[])[] = [];
  let reader: RowReader | undefined;
  const rows = rowsOf(await bytesOf(file), found => findHeader(found, columns) !== undefined);
  for await (const { index, values } of rows) {
    if (reader) {
      const report = readRow(reader, values, index + 1);
      if (report) yield report;
      continue;
    }
    above.push(values);
    const header = findHeader(above, columns);
    if (header && header.problems.length > 0)
      yield { row: header.index + 1, ok: false, problems: header.problems };
    if (header) reader = { columns, positions: header.positions, schema: rowSchemaOf(field) };
    else if (above.length > searched) break;
  }
  if (!reader) yield { row: 1, ok: false, problems: [noHeader] };
}

interface NumberedRow {
  readonly index: number;
  readonly values: readonly CellValue[];
}

async function* rowsOf(bytes: Uint8Array, hasHeader: (rows: Rows) => boolean): AsyncGenerator<NumberedRow> {
  if (isWorkbook(bytes)) return yield* streamXlsxRows(bytes);
  let index = 0;
  for (const values of csvRows(bytes, hasHeader)) yield { index: index++, values };
}

async function bytesOf(file: Uint8Array | ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return file instanceof Uint8Array
    ? file
    : new Uint8Array(await new Response(file as ReadableStream).arrayBuffer());
}
