import type { Dialect } from '../sql/dialect.ts';
import type { SqlConnection, SqlHandle } from '../sql/handle.ts';
import { resultOf } from './result.ts';

/** The part of a `Sequelize` that is used; `Transaction` is its own. */
export interface SequelizeLike<Transaction> {
  query(
    text: string,
    options: { bind?: (string | null)[]; transaction?: Transaction; raw: true; logging: false },
  ): Promise<unknown>;
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}

/** Sequelize knows `$1` only, on every database. The transaction is named each time: its own magic takes the first call only. */
function connectionOn<T>(sequelize: SequelizeLike<T>, transaction?: T): SqlConnection {
  return {
    async run(text, values) {
      let next = 0;
      const asked = values.length > 0 ? text.replaceAll('?', () => `$${++next}`) : text;
      const bind = values.length > 0 ? { bind: [...values] } : {};
      const within = transaction === undefined ? {} : { transaction };
      return resultOf(await sequelize.query(asked, { ...bind, ...within, raw: true, logging: false }));
    },
  };
}

/**
 * The vendor’s transaction of Sequelize.
 *
 * @example
 * await sequelize.transaction(async transaction => {
 *   await sqlStore(sequelizeGuest(sequelize, transaction, mysql)).commit([change]);
 * });
 */
export const sequelizeGuest = <T>(
  sequelize: SequelizeLike<T>,
  transaction: T,
  dialect: Dialect,
): SqlHandle => ({ dialect, ...connectionOn(sequelize, transaction) });

/** A `Sequelize` over PostgreSQL or MySQL. */
export const sequelizeHost = <T>(sequelize: SequelizeLike<T>, dialect: Dialect): SqlHandle => ({
  dialect,
  ...connectionOn(sequelize),
  transact: work => sequelize.transaction(transaction => work(connectionOn(sequelize, transaction))),
});
