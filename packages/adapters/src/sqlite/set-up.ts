import { StoreRefusal } from '@xueji/core/store';
import { misuse } from '../checks/index.ts';
import { inTransaction, type SqliteDatabase } from './database.ts';
import { schemaVersion, sqliteTables } from './schema.ts';
import type { Prepared } from './statements.ts';
import type { Transactions } from './transaction.ts';

export type Synchronous = 'full' | 'normal';

/** Milliseconds that one attempt blocks the thread in waiting for a lock. */
const blocking = 50;

/** Makes a connection ready that is the store’s own: journal, waiting, and the tables where there are none. */
export async function setUpHost(
  database: SqliteDatabase,
  sql: Prepared,
  transactions: Transactions,
  { prefix, synchronous }: { readonly prefix: string; readonly synchronous: Synchronous },
): Promise<void> {
  if (inTransaction(database)) throw misuse('store/transaction-open', 'database');
  await transactions.read(() => {
    database.exec(`PRAGMA busy_timeout = ${blocking}`);
    // Readers and the writer do not hinder each other; a database in memory keeps its own journal.
    database.exec('PRAGMA journal_mode = wal');
    database.exec(`PRAGMA synchronous = ${synchronous}`);
  });
  if ((await transactions.read(() => versionOf(sql))) < schemaVersion) {
    await transactions.write('schema', () => {
      // Asked again under the write lock: another process may have made them since.
      database.exec(sqliteTables({ prefix, from: versionOf(sql) }));
    });
  }
  await transactions.read(() => requireSchema(sql));
}

/** 0: there are no tables. */
function versionOf({ texts, first }: Prepared): number {
  return first(texts.hasTables) ? Number(first(texts.schemaVersion)?.[0] ?? 0) : 0;
}

/** @throws StoreRefusal `schema` where the tables are of another version, or (0) not there */
export function requireSchema(sql: Prepared): void {
  const found = versionOf(sql);
  if (found !== schemaVersion) throw new StoreRefusal({ kind: 'schema', found, needed: schemaVersion });
}
