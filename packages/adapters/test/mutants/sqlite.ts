import type { Store } from '@xueji/core/store';
import { type SqliteDatabase, type SqliteOptions, sqliteStore } from '../../src/sqlite/index.ts';
import { fileSubject, type MakeStore } from '../support/sqlite-subject.ts';
import type { Mutant } from './mutant.ts';

function meddling(before: string, after: string) {
  return (database: SqliteDatabase, options?: SqliteOptions): Store => {
    const store = sqliteStore(database, options);
    if (options?.role !== 'guest') return store;
    return {
      ...store,
      commit: async changes => {
        database.exec(before);
        try {
          return await store.commit(changes);
        } finally {
          database.exec(after);
        }
      },
    };
  };
}

/** What only a database on a disk, or a vendor’s transaction, can bring to light. */
export const sqliteMutants: readonly Mutant[] = [
  {
    name: 'no transaction: each statement is saved by itself',
    subject: fileSubject('node:sqlite', { withoutTransactions: true }),
    about: 'crash',
  },
  guestMutant('a guest ends the vendor’s transaction', meddling('SELECT 1', 'COMMIT; BEGIN IMMEDIATE')),
  guestMutant('a guest sets savepoints', meddling('SAVEPOINT ours', 'RELEASE ours')),
  guestMutant('a guest tidies up after a refusal by rolling back', (database, options) => {
    const store = sqliteStore(database, options);
    if (options?.role !== 'guest') return store;
    return {
      ...store,
      commit: async changes => {
        try {
          return await store.commit(changes);
        } catch (error) {
          database.exec('ROLLBACK; BEGIN IMMEDIATE');
          throw error;
        }
      },
    };
  }),
];

function guestMutant(name: string, make: MakeStore): Mutant {
  return { name, subject: fileSubject('node:sqlite', { make }), about: 'guest' };
}
