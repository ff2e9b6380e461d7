import type { Form } from '../definition/form-file.ts';
import { rowSchemaOf } from '../values/schema.ts';
import type { Row, Scalar } from '../values/values.ts';
import { columnsOf, listOf } from './columns.ts';
import { readHead } from './head.ts';
import { findHeader } from './header.ts';
import type { ListProblem } from './problem.ts';
import { type RowReport, readRow } from './row.ts';
import { tableOf } from './table.ts';

export interface ListReading {
  /** Nothing at all is wrong. */
  readonly ok: boolean;
  /** What stood above the table. */
  readonly head: Readonly<Record<string, Scalar>>;
  /** The good rows. */
  readonly rows: readonly Row[];
  /** One a row of the file that holds an entry. */
  readonly report: readonly RowReport[];
  /** What is wrong with the headings: then no row is read. */
  readonly problems: readonly ListProblem[];
}

/**
 * Reads a roster or register back from `.xlsx` or `.csv` (UTF-8, GB 18030), whatever order the columns have.
 *
 * @param list - name of the list; absent: the one that is the table of the form
 * @throws XuejiError `forms/not-a-workbook`, `forms/not-text`, `forms/no-list`
 */
export async function readList(form: Form, bytes: Uint8Array, list?: string): Promise<ListReading> {
  const { field } = listOf(form, list);
  const columns = columnsOf(field);
  const rows = await tableOf(bytes, found => findHeader(found, columns) !== undefined);
  const header = findHeader(rows, columns);
  if (!header) return { ok: false, head: {}, rows: [], report: [], problems: [noHeader] };
  const head = readHead(form, rows.slice(0, header.index));
  if (header.problems.length > 0) return { ok: false, head, rows: [], report: [], problems: header.problems };
  const reader = { columns, positions: header.positions, schema: rowSchemaOf(field) };
  const report = rows
    .slice(header.index + 1)
    .flatMap((cells, i) => readRow(reader, cells, header.index + i + 2) ?? []);
  const good = report.flatMap(each => (each.ok ? [each.values] : []));
  return { ok: good.length === report.length, head, rows: good, report, problems: [] };
}

export const noHeader: ListProblem = {
  row: 1,
  column: '',
  says: { zh: '没有找到表头行', en: 'no row of headings was found' },
};
