import type { Dialect } from './dialect.ts';

/** What a statement has brought: rows by position, so that no setting of a driver for names or objects matters. */
export interface SqlResult {
  readonly rows: readonly (readonly unknown[])[];
  /** Rows that were inserted, altered or deleted. */
  readonly changed: number;
}

export type SqlValue = string | null;

/**
 * The whole of what a driver or ORM has to offer. Only text goes in, and every column asked for is text: dates, big
 * integers and JSON never meet a type parser of the driver.
 */
export interface SqlConnection {
  run(text: string, values: readonly SqlValue[]): Promise<SqlResult>;
}

/** A connection, or a pool of them, with what the store may do on it. */
export interface SqlHandle extends SqlConnection {
  readonly dialect: Dialect;
  /**
   * Runs `work` on one connection between BEGIN and COMMIT, or ROLLBACK where it throws. Present: a host, the store begins
   * and commits by itself. Absent: a guest, the vendor has begun and will end.
   */
  transact?<T>(work: (connection: SqlConnection) => Promise<T>): Promise<T>;
}
