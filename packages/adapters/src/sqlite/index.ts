export type { SqliteDatabase, SqliteStatement, SqliteValue } from './database.ts';
export { openSqlite } from './open-sqlite.ts';
export { sqliteTables, type TableOptions } from './schema.ts';
export type { Synchronous } from './set-up.ts';
export { type SqliteOptions, sqliteStore } from './sqlite-store.ts';
