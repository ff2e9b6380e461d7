import type { Dialect } from '../sql/dialect.ts';
import type { SqlConnection, SqlHandle } from '../sql/handle.ts';
import { resultOf } from './result.ts';

/** The part of a `Transaction` of Knex that is used. */
export interface KnexLike {
  raw(text: string, values: (string | null)[]): PromiseLike<unknown>;
}

/** A transaction; not a `Knex`, each of whose statements may go over another connection. */
export interface KnexTransactionLike extends KnexLike {
  rollback(...reason: never[]): unknown;
}

/** The part of a `Knex` that is used. */
export interface KnexDatabaseLike extends KnexLike {
  transaction<T>(work: (transaction: KnexLike) => Promise<T>): Promise<T>;
}

/** Knex knows `?` only, on every database: a parameter that a text names twice is given twice. */
const connectionOn = (knex: KnexLike): SqlConnection => ({
  async run(text, values) {
    const given: (string | null)[] = [];
    const asked = text.replaceAll(/\$(\d+)/g, (_, number: string) => {
      given.push(values[Number(number) - 1]!);
      return '?';
    });
    return resultOf(await knex.raw(asked, given.length > 0 ? given : [...values]));
  },
});

/**
 * The vendor’s transaction of Knex.
 *
 * @example
 * await knex.transaction(async transaction => {
 *   await transaction('vendor_student').where({ id: 'S1' }).update({ class: '3班' });
 *   await sqlStore(knexGuest(transaction, mysql)).commit([change]);
 * });
 */
export const knexGuest = (transaction: KnexTransactionLike, dialect: Dialect): SqlHandle => ({
  dialect,
  ...connectionOn(transaction),
});

/** A `Knex` over PostgreSQL or MySQL. */
export const knexHost = (knex: KnexDatabaseLike, dialect: Dialect): SqlHandle => ({
  dialect,
  ...connectionOn(knex),
  transact: work => knex.transaction(transaction => work(connectionOn(transaction))),
});
