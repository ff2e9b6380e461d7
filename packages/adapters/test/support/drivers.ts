import { DatabaseSync } from 'node:sqlite';
import BetterSqlite3 from 'better-sqlite3';
import type { SqliteDatabase } from '../../src/sqlite/index.ts';
import type { Driver } from './crash-sqlite.ts';

export const opener: Readonly<Record<Driver, (path: string) => SqliteDatabase>> = {
  'node:sqlite': path => new DatabaseSync(path),
  'better-sqlite3': path => new BetterSqlite3(path),
};
