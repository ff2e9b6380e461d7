import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The vendor’s database file with its tables; SQLite itself waits for other writers. */
export function openOwn(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = wal');
  database.exec(readFileSync(join(import.meta.dirname, 'own-tables.sql'), 'utf8'));
  return database;
}

/** The same database; `hear` is told every statement before it is run. */
export function watched(database: DatabaseSync, hear: (text: string) => void) {
  return {
    exec(text: string) {
      hear(text);
      database.exec(text);
    },
    prepare(text: string) {
      hear(text);
      return database.prepare(text);
    },
  };
}
