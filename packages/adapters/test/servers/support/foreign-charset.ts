import { createPool } from 'mysql2/promise';
import pg from 'pg';
import { mysql2Guest, mysql2Host } from '../../../src/drivers/mysql2.ts';
import { pgGuest, pgHost } from '../../../src/drivers/pg.ts';
import type { SqlHandle } from '../../../src/sql/index.ts';

/** Connections that speak GBK, as older software in China does. */
export interface Foreign {
  readonly charset: string;
  readonly host: SqlHandle;
  /** In a transaction, which is rolled back. */
  asGuest(work: (guest: SqlHandle) => Promise<void>): Promise<void>;
  end(): Promise<void>;
}

export function foreignMysql(uri: string): Foreign {
  const pool = createPool({ uri, charset: 'GBK_CHINESE_CI' });
  return {
    charset: 'gbk',
    host: mysql2Host(pool),
    async asGuest(work) {
      const connection = await pool.getConnection();
      await connection.beginTransaction();
      await work(mysql2Guest(connection));
      await connection.rollback();
      connection.release();
    },
    end: () => pool.end(),
  };
}

export function foreignPostgres(connectionString: string): Foreign {
  // Of one connection, so that all that follows goes over the one that was told first.
  const pool = new pg.Pool({ connectionString, max: 1 });
  void pool.query(`SET client_encoding TO 'GBK'`);
  return {
    charset: 'GBK',
    host: pgHost(pool),
    async asGuest(work) {
      const client = await pool.connect();
      await client.query('BEGIN');
      await work(pgGuest(client));
      await client.query('ROLLBACK');
      client.release();
    },
    end: () => pool.end(),
  };
}
