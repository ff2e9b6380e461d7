import type { SqlConnection, SqlHandle } from '../sql/handle.ts';
import { postgres } from '../sql/postgres/index.ts';

/** The part of a `Client` of `pg` that is used. */
export interface PgClientLike {
  query(question: { text: string; values: (string | null)[]; rowMode: 'array' }): Promise<{
    rows: unknown[][];
    rowCount: number | null;
  }>;
}

/** A client; not a pool, each of whose statements may go over another connection. */
export interface PgTransactionLike extends PgClientLike {
  readonly totalCount?: never;
}

/** The part of a `Pool` of `pg` that is used. */
export interface PgPoolLike extends PgClientLike {
  connect(): Promise<PgClientLike & { release(broken?: boolean): void }>;
}

const connectionOn = (client: PgClientLike): SqlConnection => ({
  async run(text, values) {
    const { rows, rowCount } = await client.query({ text, values: [...values], rowMode: 'array' });
    return { rows, changed: rowCount ?? 0 };
  },
});

/**
 * The vendor’s transaction on a client of `pg`.
 *
 * @example
 * await client.query('BEGIN');
 * await sqlStore(pgGuest(client)).commit([change]);
 * await client.query('COMMIT');
 */
export const pgGuest = (client: PgTransactionLike): SqlHandle => ({
  dialect: postgres,
  ...connectionOn(client),
});

/**
 * A pool of `pg`. Attach an `error` listener to the pool: without one a connection that breaks while idle ends the process.
 *
 * @example const store = sqlStore(pgHost(new Pool({ connectionString })));
 */
export const pgHost = (pool: PgPoolLike): SqlHandle => ({
  dialect: postgres,
  ...connectionOn(pool),
  async transact(work) {
    const client = await pool.connect();
    const connection = connectionOn(client);
    let isBroken = true;
    try {
      await connection.run('BEGIN', []);
      const result = await work(connection);
      await connection.run('COMMIT', []);
      isBroken = false;
      return result;
    } finally {
      // One that failed is closed, which also ends its transaction.
      client.release(isBroken);
    }
  },
});
