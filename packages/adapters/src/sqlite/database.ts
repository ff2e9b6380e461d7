export type SqliteValue = string | number | null;

/**
 * The part of an SQLite handle that the store uses: `DatabaseSync` of `node:sqlite` (`Database` in later versions of Node) and
 * `better-sqlite3` both have it.
 */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
  close(): unknown;
  /** `node:sqlite`, from Node 22.16 on. */
  readonly isTransaction?: boolean;
  /** `better-sqlite3`. */
  readonly inTransaction?: boolean;
}

export interface SqliteStatement {
  run(...values: SqliteValue[]): { readonly changes: number | bigint };
  all(...values: SqliteValue[]): unknown[];
}

/** Whether a transaction is open; `undefined` where the driver doesn’t say (Node before 22.16). */
export function inTransaction({ isTransaction, inTransaction }: SqliteDatabase): boolean | undefined {
  return isTransaction ?? inTransaction;
}

/** A result row by position, whatever the handle is set to return: objects, arrays, big integers. */
export type Cells = readonly (string | number | bigint | null)[];

export function cellsOf(row: unknown): Cells {
  return Object.values(row as object) as unknown as Cells;
}
