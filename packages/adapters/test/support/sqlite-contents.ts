import type { LedgerEntry, Notice } from '@xueji/core/store';
import type { Contents } from '../../src/conformance/index.ts';
import type { SqliteDatabase } from '../../src/sqlite/index.ts';

/** All that is in the tables, read past the adapter. */
export function contentsOf(database: SqliteDatabase, prefix = 'xueji_'): Contents {
  if (database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = '${prefix}record'`).all().length === 0) {
    return { records: [], ledger: [], claims: [], receipts: [], notices: [] };
  }
  const rows = <T>(text: string) =>
    database
      .prepare(text)
      .all()
      .map(row => ({ ...(row as T) }));
  return {
    records: rows<{ kind: string; id: string; version: number; doc: string }>(
      `SELECT kind, id, version, doc FROM ${prefix}record ORDER BY kind, id`,
    ).map(({ kind, id, version, doc }) => ({ key: { kind, id }, version, doc })),
    ledger: rows<LedgerEntry>(`SELECT stream, seq, body, hash FROM ${prefix}ledger ORDER BY stream, seq`),
    claims: rows<Contents['claims'][number]>(`SELECT scope, value, owner FROM ${prefix}claim`),
    receipts: rows<{ id: string }>(`SELECT id FROM ${prefix}receipt`).map(({ id }) => id),
    notices: rows<Notice>(`SELECT id, stream, topic, body FROM ${prefix}notice ORDER BY position`),
  };
}
