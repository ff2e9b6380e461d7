import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mysql2Host } from '@xueji/adapters/mysql2';
import { pgHost } from '@xueji/adapters/pg';
import { migrate, sqlStore } from '@xueji/adapters/sql';
import { openSqlite, sqliteTables } from '@xueji/adapters/sqlite';
import type { Change, Store } from '@xueji/core/store';
import { createPool } from 'mysql2/promise';
import pg from 'pg';
import postgres from 'postgres';
import { writeTogether } from './raw.ts';
import { linesOf, tableRows } from './rows.ts';

/** A database, with the store on one set of tables and its own bulk path on another. */
export interface BulkTarget {
  readonly name: string;
  /** What the bulk path is. */
  readonly path: string;
  readonly store: Store;
  /** The same rows in one transaction, without asking anything. */
  raw(changes: readonly Change[]): Promise<void>;
  end(): Promise<void>;
}

export async function sqliteTarget(): Promise<BulkTarget> {
  const folder = mkdtempSync(join(tmpdir(), 'xueji-bench-'));
  const store = await openSqlite(join(folder, 'store.db'), { synchronous: 'normal' });
  const database = new DatabaseSync(join(folder, 'raw.db'));
  database.exec(`PRAGMA journal_mode = wal; PRAGMA synchronous = normal; ${sqliteTables()}`);
  return {
    name: 'SQLite',
    path: 'prepared INSERT',
    store,
    raw: async changes => writeTogether(database, changes),
    async end() {
      await store.close();
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const schemas = { ours: 'xueji_bulk_ours', raw: 'xueji_bulk_raw' } as const;

export async function postgresTarget(connectionString: string): Promise<BulkTarget> {
  const pool = new pg.Pool({ connectionString });
  const sql = postgres(connectionString, { max: 1, onnotice: () => {} });
  const drop = async () => {
    for (const schema of Object.values(schemas)) await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  };
  await drop();
  for (const schema of Object.values(schemas)) {
    await pool.query(`CREATE SCHEMA ${schema}`);
    await migrate(pgHost(pool), { schema });
  }
  return {
    name: 'PostgreSQL',
    path: 'COPY',
    store: sqlStore(pgHost(pool), { schema: schemas.ours }),
    async raw(changes) {
      await sql.begin(async transaction => {
        for (const { table, columns, rows } of tableRows(changes)) {
          const copy = `COPY ${schemas.raw}.xueji_${table} (${columns}) FROM STDIN`;
          await pipeline(Readable.from([linesOf(rows)]), await transaction.unsafe(copy).writable());
        }
      });
    },
    async end() {
      await drop();
      await Promise.all([pool.end(), sql.end()]);
    },
  };
}

export async function mysqlTarget(uri: string): Promise<BulkTarget> {
  const pool = createPool({ uri });
  const drop = async () => {
    for (const schema of Object.values(schemas)) await pool.query(`DROP DATABASE IF EXISTS ${schema}`);
  };
  await drop();
  for (const schema of Object.values(schemas)) {
    await pool.query(`CREATE DATABASE ${schema}`);
    await migrate(mysql2Host(pool), { schema });
  }
  return {
    name: 'MariaDB',
    path: 'LOAD DATA',
    store: sqlStore(mysql2Host(pool), { schema: schemas.ours }),
    async raw(changes) {
      const connection = await pool.getConnection();
      await connection.query('START TRANSACTION');
      for (const { table, columns, rows } of tableRows(changes)) {
        const into = `${schemas.raw}.xueji_${table} CHARACTER SET utf8mb4 (${columns})`;
        await connection.query({
          sql: `LOAD DATA LOCAL INFILE 'rows' INTO TABLE ${into}`,
          infileStreamFactory: () => Readable.from([linesOf(rows)]),
        });
      }
      await connection.query('COMMIT');
      connection.release();
    },
    async end() {
      await drop();
      await pool.end();
    },
  };
}
