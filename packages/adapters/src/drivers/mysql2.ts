import type { SqlConnection, SqlHandle } from '../sql/handle.ts';
import { mysql } from '../sql/mysql/index.ts';

type Answer = Promise<[unknown, ...unknown[]]>;

/** The part of a connection of `mysql2/promise` that is used. */
export interface Mysql2ConnectionLike {
  execute(question: { sql: string; rowsAsArray: true }, values: (string | null)[]): Answer;
  query(question: { sql: string; rowsAsArray: true }): Answer;
}

/** A connection; not a pool, each of whose statements may go over another one. */
export interface Mysql2TransactionLike extends Mysql2ConnectionLike {
  readonly getConnection?: never;
}

/** The part of a pool of `mysql2/promise` that is used. */
export interface Mysql2PoolLike extends Mysql2ConnectionLike {
  getConnection(): Promise<Mysql2ConnectionLike & { release(): void; destroy(): void }>;
}

const connectionOn = (connection: Mysql2ConnectionLike): SqlConnection => ({
  async run(sql, values) {
    const question = { sql, rowsAsArray: true } as const;
    // Prepared by the server, which needs no escaping; what takes no values may be a statement that it does not prepare.
    const asked = values.length > 0 ? connection.execute(question, [...values]) : connection.query(question);
    const [answer] = await asked;
    if (Array.isArray(answer)) return { rows: answer, changed: 0 };
    return { rows: [], changed: (answer as { affectedRows: number }).affectedRows };
  },
});

/**
 * The vendor’s transaction on a connection of `mysql2/promise`.
 *
 * @example
 * await connection.beginTransaction();
 * await sqlStore(mysql2Guest(connection)).commit([change]);
 * await connection.commit();
 */
export const mysql2Guest = (connection: Mysql2TransactionLike): SqlHandle => ({
  dialect: mysql,
  ...connectionOn(connection),
});

/**
 * A pool of `mysql2/promise`.
 *
 * @example const store = sqlStore(mysql2Host(createPool({ uri })));
 */
export const mysql2Host = (pool: Mysql2PoolLike): SqlHandle => ({
  dialect: mysql,
  ...connectionOn(pool),
  async transact(work) {
    const client = await pool.getConnection();
    const connection = connectionOn(client);
    try {
      await connection.run('START TRANSACTION', []);
      const result = await work(connection);
      await connection.run('COMMIT', []);
      client.release();
      return result;
    } catch (error) {
      await connection.run('ROLLBACK', []).then(
        () => client.release(),
        // Whatever is left of it ends with the connection.
        () => client.destroy(),
      );
      throw error;
    }
  },
});
