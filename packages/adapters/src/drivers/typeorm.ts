import type { Dialect } from '../sql/dialect.ts';
import type { SqlConnection, SqlHandle } from '../sql/handle.ts';
import { resultOf } from './result.ts';

/** The part of an `EntityManager` or a `QueryRunner` of TypeORM that is used. */
export interface TypeOrmLike {
  query(text: string, values: (string | null)[]): Promise<unknown>;
}

/** A manager or a runner; not a `DataSource`, each of whose statements may go over another connection. */
export interface TypeOrmTransactionLike extends TypeOrmLike {
  readonly createQueryRunner?: never;
}

/** The part of a `DataSource` of TypeORM that is used. */
export interface TypeOrmDataSourceLike extends TypeOrmLike {
  transaction<T>(work: (manager: TypeOrmLike) => Promise<T>): Promise<T>;
}

const connectionOn = (manager: TypeOrmLike): SqlConnection => ({
  run: async (text, values) => resultOf(await manager.query(text, [...values])),
});

/**
 * The vendor’s transaction of TypeORM.
 *
 * @example
 * await dataSource.transaction(async manager => {
 *   await sqlStore(typeOrmGuest(manager, mysql)).commit([change]);
 * });
 */
export const typeOrmGuest = (manager: TypeOrmTransactionLike, dialect: Dialect): SqlHandle => ({
  dialect,
  ...connectionOn(manager),
});

/** A `DataSource` of TypeORM over PostgreSQL or MySQL. */
export const typeOrmHost = (dataSource: TypeOrmDataSourceLike, dialect: Dialect): SqlHandle => ({
  dialect,
  ...connectionOn(dataSource),
  transact: work => dataSource.transaction(manager => work(connectionOn(manager))),
});
