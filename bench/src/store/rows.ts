import type { Change } from '@xueji/core/store';
import { receiptText, tagsOf } from './raw.ts';

type Cell = string | number | null;

/** A table, without its prefix, and what is put into it. */
export interface TableRows {
  readonly table: string;
  readonly columns: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The tables that a change puts something into. */
export const writtenTables = (change: Change) => tableRows([change]).filter(({ rows }) => rows.length > 0);

/** Tables in the order in which they are written, with the rows that changes put into them. */
export function tableRows(changes: readonly Change[]): TableRows[] {
  const all = <T>(of: (change: Change) => readonly T[], row: (part: T) => Cell[]) =>
    changes.flatMap(of).map(row);
  return [
    {
      table: 'record',
      columns: 'kind, id, version, doc, school, stage, grade, cohort, status',
      rows: all(
        ({ writes }) => writes,
        ({ key, version, doc, tags }) => [key.kind, key.id, version, doc, ...tagsOf(tags)],
      ),
    },
    {
      table: 'ledger',
      columns: 'stream, seq, body, hash',
      rows: all(
        ({ entries }) => entries,
        ({ stream, seq, body, hash }) => [stream, seq, body, hash],
      ),
    },
    {
      table: 'claim',
      columns: 'scope, value, owner',
      rows: all(
        ({ claims }) => claims,
        ({ scope, value, owner }) => [scope, value, owner],
      ),
    },
    {
      table: 'notice',
      columns: 'id, stream, topic, body',
      rows: all(
        ({ notices }) => notices,
        ({ id, stream, topic, body }) => [id, stream, topic, body],
      ),
    },
    {
      table: 'receipt',
      columns: 'id, digest, result',
      rows: changes.map(({ id, digest, writes }): Cell[] => [id, digest, receiptText(writes)]),
    },
  ];
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const cellText = (cell: Cell) =>
  cell === null ? '\\N' : String(cell).replace(/[\\\t\n\r]/g, character => escapes[character]!);

/** Lines as COPY and LOAD DATA read them unless told otherwise. */
export const linesOf = (rows: readonly (readonly Cell[])[]) =>
  Buffer.from(rows.map(row => `${row.map(cellText).join('\t')}\n`).join(''));
