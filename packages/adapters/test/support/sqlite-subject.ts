import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '@xueji/core/store';
import type { GuestHarness, Installation, Subject } from '../../src/conformance/index.ts';
import { type SqliteDatabase, type SqliteOptions, sqliteStore } from '../../src/sqlite/index.ts';
import { crashSqlite, type Driver } from './crash-sqlite.ts';
import { opener } from './drivers.ts';
import { contentsOf } from './sqlite-contents.ts';
import { watched } from './watched-database.ts';

export type MakeStore = (database: SqliteDatabase, options?: SqliteOptions) => Store;

/** SQLite on a file of its own in a new folder. */
export function fileSubject(
  driver: Driver,
  {
    make = sqliteStore,
    withoutTransactions = false,
  }: { make?: MakeStore; withoutTransactions?: boolean } = {},
): Subject {
  return {
    name: `${driver} on a file`,
    async open() {
      const folder = mkdtempSync(join(tmpdir(), 'xueji-'));
      const path = join(folder, 'register.db');
      const databases: SqliteDatabase[] = [];
      const connect = () => {
        const database = opener[driver](path);
        databases.push(database);
        return database;
      };
      const store = make(connect());
      return {
        store,
        again: async () => make(connect()),
        probe: async () => contentsOf(connect()),
        crash: run => crashSqlite({ path, driver, withoutTransactions }, run, async () => make(connect())),
        guest: guestOn(connect, store, make),
        async close() {
          for (const database of databases) database.close();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
}

/** SQLite in memory: one connection, which the vendor and the store share. */
export function inMemorySubject(driver: Driver, make: MakeStore = sqliteStore): Subject {
  return {
    name: `${driver} in memory`,
    lacks: {
      again: 'a database in memory has one connection',
      crash: 'nothing outlives the process, and nothing is promised to',
    },
    async open(): Promise<Installation> {
      const database = opener[driver](':memory:');
      const store = make(database);
      return {
        store,
        probe: async () => contentsOf(database),
        guest: guestOn(() => database, store, make),
        close: async () => void database.close(),
      };
    },
  };
}

function guestOn(connect: () => SqliteDatabase, host: Store, make: MakeStore): GuestHarness {
  const sent: string[] = [];
  let connection: { vendor: SqliteDatabase; lent: SqliteDatabase } | undefined;
  // On one connection for good, as with a vendor’s: so that cached statements and earlier transactions play their part.
  const connected = async () => {
    if (connection) return connection;
    await host.read([]);
    const vendor = connect();
    vendor.exec('CREATE TABLE vendor (row TEXT)');
    connection = { vendor, lent: watched(vendor, text => sent.push(text)) };
    return connection;
  };
  return {
    async run(work, end) {
      const { vendor, lent } = await connected();
      vendor.exec('BEGIN IMMEDIATE');
      try {
        await work(make(lent, { role: 'guest' }), {
          add: async row => void vendor.prepare('INSERT INTO vendor (row) VALUES (?)').run(row),
        });
      } catch (error) {
        vendor.exec('ROLLBACK');
        throw error;
      }
      vendor.exec(end === 'commit' ? 'COMMIT' : 'ROLLBACK');
    },
    async rows() {
      const { vendor } = await connected();
      return vendor
        .prepare('SELECT row FROM vendor ORDER BY rowid')
        .all()
        .map(found => (found as { row: string }).row);
    },
    statements: () => sent,
  };
}
