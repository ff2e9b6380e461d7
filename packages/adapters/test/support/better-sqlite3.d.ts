// The package ships no types, and the ones published elsewhere are of an older version.
declare module 'better-sqlite3' {
  import type { SqliteDatabase } from '../../src/sqlite/index.ts';

  const Database: new (path: string) => SqliteDatabase;
  export default Database;
}
