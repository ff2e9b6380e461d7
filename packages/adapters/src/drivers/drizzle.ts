import { type SQL, sql } from 'drizzle-orm';
import type { Dialect } from '../sql/dialect.ts';
import type { SqlConnection, SqlHandle } from '../sql/handle.ts';
import { resultOf } from './result.ts';

/** The part of a transaction of Drizzle that is used. */
export interface DrizzleLike {
  execute(query: SQL): PromiseLike<unknown>;
}

/** A transaction; not a database, each of whose statements may go over another connection. */
export interface DrizzleTransactionLike extends DrizzleLike {
  rollback(): never;
}

/** The part of a database of Drizzle that is used. */
export interface DrizzleDatabaseLike extends DrizzleLike {
  transaction<T>(work: (transaction: DrizzleLike) => Promise<T>): Promise<T>;
}

const connectionOn = (database: DrizzleLike): SqlConnection => ({
  async run(text, values) {
    let next = 0;
    // Odd places hold the number of a `$1`, or nothing for a `?`.
    const query = text.split(values.length > 0 ? /\$(\d+)|\?/ : /(?!)/).map((part, i) => {
      if (i % 2 === 0) return sql.raw(part);
      return sql`${values[part === undefined ? next++ : Number(part) - 1]!}`;
    });
    return resultOf(await database.execute(sql.join(query)));
  },
});

/**
 * The vendor’s transaction of Drizzle, over an asynchronous driver (`pg`, `postgres`, `mysql2`, PGlite).
 *
 * @example
 * await database.transaction(async transaction => {
 *   await sqlStore(drizzleGuest(transaction, postgres)).commit([change]);
 * });
 */
export const drizzleGuest = (transaction: DrizzleTransactionLike, dialect: Dialect): SqlHandle => ({
  dialect,
  ...connectionOn(transaction),
});

/** A database of Drizzle over PostgreSQL or MySQL. */
export const drizzleHost = (database: DrizzleDatabaseLike, dialect: Dialect): SqlHandle => ({
  dialect,
  ...connectionOn(database),
  transact: work => database.transaction(transaction => work(connectionOn(transaction))),
});
