import type { SqlConnection, SqlHandle } from '../sql/handle.ts';
import { postgres } from '../sql/postgres/index.ts';

/** The part of a transaction of PGlite that is used. */
export interface PgliteLike {
  query(
    text: string,
    values: (string | null)[],
    options: { rowMode: 'array' },
  ): Promise<{ rows: unknown[]; affectedRows?: number }>;
}

/** A transaction; not a database, where every statement is saved by itself. */
export interface PgliteTransactionLike extends PgliteLike {
  readonly transaction?: never;
}

/** The part of a PGlite database that is used. */
export interface PgliteDatabaseLike extends PgliteLike {
  transaction<T>(work: (transaction: PgliteLike) => Promise<T>): Promise<T>;
}

const connectionOn = (database: PgliteLike): SqlConnection => ({
  async run(text, values) {
    const { rows, affectedRows = 0 } = await database.query(text, [...values], { rowMode: 'array' });
    return { rows: rows as unknown[][], changed: affectedRows };
  },
});

/**
 * The vendor’s transaction of PGlite.
 *
 * @example
 * await database.transaction(async transaction => {
 *   await sqlStore(pgliteGuest(transaction)).commit([change]);
 * });
 */
export const pgliteGuest = (transaction: PgliteTransactionLike): SqlHandle => ({
  dialect: postgres,
  ...connectionOn(transaction),
});

/** A PGlite database: PostgreSQL within the process, for demonstrations and tests; it has one connection. */
export const pgliteHost = (database: PgliteDatabaseLike): SqlHandle => ({
  dialect: postgres,
  ...connectionOn(database),
  transact: work => database.transaction(transaction => work(connectionOn(transaction))),
});
