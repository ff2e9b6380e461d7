import type { Store } from '@xueji/core/store';
import { misfortune } from '../checks/index.ts';
import type { SqliteDatabase } from './database.ts';
import { isUnusableFile } from './failures.ts';
import { type SqliteOptions, sqliteStore } from './sqlite-store.ts';

/**
 * Opens a database file through Node’s own SQLite and makes it ready; closing the store closes the file.
 *
 * @param path - file to open or make; `:memory:` for one that ends with the process
 * @throws XuejiError `store/no-sqlite` (Node before 22.13), `store/cannot-open`
 * @throws StoreRefusal `schema` where the tables are of another version
 * @example const store = await openSqlite('register.db');
 */
export async function openSqlite(path: string, options: Omit<SqliteOptions, 'role'> = {}): Promise<Store> {
  const Database = await nodeDatabase();
  let database: SqliteDatabase | undefined;
  try {
    database = new Database(path);
    const store = sqliteStore(database, options);
    // Makes the tables, and meets whatever is wrong with the file, now and not at the first command.
    await store.read([]);
    let open: SqliteDatabase | undefined = database;
    const close = async () => {
      await store.close();
      open?.close();
      open = undefined;
    };
    return { ...store, close };
  } catch (error) {
    database?.close();
    throw isUnusableFile(error) ? misfortune('store/cannot-open', { path }, error) : error;
  }
}

type DatabaseClass = new (path: string) => SqliteDatabase;

async function nodeDatabase(): Promise<DatabaseClass> {
  // Kept in a variable: bundlers cut `node:` off a literal, and without it this module has no name.
  const name = 'node:sqlite';
  try {
    const module = (await import(name)) as { Database?: DatabaseClass; DatabaseSync?: DatabaseClass };
    const found = module.Database ?? module.DatabaseSync;
    if (found) return found;
  } catch (error) {
    throw misfortune('store/no-sqlite', {}, error);
  }
  throw misfortune('store/no-sqlite', {}, undefined);
}
