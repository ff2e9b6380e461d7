import type { SqlConnection, SqlHandle } from '../sql/handle.ts';
import { postgres } from '../sql/postgres/index.ts';

/** The part of a transaction of `postgres` (postgres.js) that is used. */
export interface PostgresJsLike {
  unsafe(
    text: string,
    values: (string | null)[],
    options: { prepare: boolean },
  ): { values(): PromiseLike<unknown[][] & { count: number | null }> };
}

/** A transaction; not a client, each of whose statements may go over another connection. */
export interface PostgresJsTransactionLike extends PostgresJsLike {
  readonly begin?: never;
}

/** The part of a client of `postgres` that is used. */
export interface PostgresJsClientLike extends PostgresJsLike {
  begin<T>(work: (transaction: PostgresJsLike) => Promise<T>): Promise<unknown>;
}

const connectionOn = (sql: PostgresJsLike): SqlConnection => ({
  async run(text, values) {
    const rows = await sql.unsafe(text, [...values], { prepare: values.length > 0 }).values();
    return { rows, changed: rows.count ?? 0 };
  },
});

/**
 * The vendor’s transaction of `postgres`.
 *
 * @example
 * await sql.begin(async transaction => {
 *   await sqlStore(postgresGuest(transaction)).commit([change]);
 * });
 */
export const postgresGuest = (transaction: PostgresJsTransactionLike): SqlHandle => ({
  dialect: postgres,
  ...connectionOn(transaction),
});

/** A client of `postgres`. */
export const postgresHost = (sql: PostgresJsClientLike): SqlHandle => ({
  dialect: postgres,
  ...connectionOn(sql),
  transact: work => sql.begin(transaction => work(connectionOn(transaction))) as ReturnType<typeof work>,
});
