import type { SqliteDatabase, SqliteStatement, SqliteValue } from '../../src/sqlite/index.ts';

/** The same database; `before` hears of every statement just before it is run. */
export function watched(database: SqliteDatabase, before: (text: string) => void): SqliteDatabase {
  const heard = <T>(text: string, work: () => T): T => {
    before(text);
    return work();
  };
  const watch = (statement: SqliteStatement, text: string): SqliteStatement => ({
    run: (...values: SqliteValue[]) => heard(text, () => statement.run(...values)),
    all: (...values: SqliteValue[]) => heard(text, () => statement.all(...values)),
  });
  return {
    exec: text => heard(text, () => database.exec(text)),
    prepare: text => watch(database.prepare(text), text),
    close: () => database.close(),
    get isTransaction() {
      return database.isTransaction ?? database.inTransaction ?? false;
    },
  };
}
