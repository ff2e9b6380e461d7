import { CompiledQuery } from 'kysely';
import type { Dialect } from '../sql/dialect.ts';
import type { SqlConnection, SqlHandle } from '../sql/handle.ts';

/** The part of a `Transaction` of Kysely that is used. */
export interface KyselyLike {
  executeQuery(query: CompiledQuery): Promise<{ rows: unknown[]; numAffectedRows?: bigint }>;
}

/** A transaction; not a `Kysely`, each of whose statements may go over another connection. */
export interface KyselyTransactionLike extends KyselyLike {
  readonly isTransaction: true;
}

/** The part of a `Kysely` that is used. */
export interface KyselyDatabaseLike extends KyselyLike {
  transaction(): { execute<T>(work: (transaction: KyselyLike) => Promise<T>): Promise<T> };
}

const connectionOn = (database: KyselyLike): SqlConnection => ({
  async run(text, values) {
    const { rows, numAffectedRows = 0n } = await database.executeQuery(CompiledQuery.raw(text, [...values]));
    return { rows: rows.map(row => Object.values(row as object)), changed: Number(numAffectedRows) };
  },
});

/**
 * The vendor’s transaction of Kysely.
 *
 * @example
 * await database.transaction().execute(async transaction => {
 *   await sqlStore(kyselyGuest(transaction, postgres)).commit([change]);
 * });
 */
export const kyselyGuest = (transaction: KyselyTransactionLike, dialect: Dialect): SqlHandle => ({
  dialect,
  ...connectionOn(transaction),
});

/** A `Kysely` over PostgreSQL or MySQL. */
export const kyselyHost = (database: KyselyDatabaseLike, dialect: Dialect): SqlHandle => ({
  dialect,
  ...connectionOn(database),
  transact: work => database.transaction().execute(transaction => work(connectionOn(transaction))),
});
