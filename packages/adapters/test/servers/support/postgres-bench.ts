import pg from 'pg';
import { pgGuest, pgHost } from '../../../src/drivers/pg.ts';
import { migrate } from '../../../src/sql/index.ts';
import { nextSchema } from './next-schema.ts';
import { type Rewrite, rewritten } from './rewritten.ts';
import type { Bench } from './sql-subject.ts';

const tables = ['record', 'ledger', 'claim', 'receipt', 'notice', 'lease', 'sequence'].map(
  name => `xueji_${name}`,
);

/** PostgreSQL through `pg`. */
export function postgresBench(url: string, rewrite?: Rewrite): Bench {
  const connect = () => new pg.Pool({ connectionString: url, max: 20 });
  const [pool, other] = [connect(), connect()];
  const free: string[] = [];
  return {
    driver: 'pg',
    url,
    host: isOther => rewritten(pgHost(isOther ? other : pool), rewrite),
    async begin() {
      const client = await pool.connect();
      await client.query('BEGIN');
      return {
        guest: rewritten(pgGuest(client), rewrite),
        query: text => client.query(text),
        async end(how) {
          await client.query(how);
          client.release();
        },
      };
    },
    rows: async text => (await pool.query(text)).rows,
    async takeSchema() {
      const kept = free.pop();
      if (kept) return kept;
      const schema = nextSchema();
      await pool.query(`CREATE SCHEMA ${schema}`);
      await pool.query(`CREATE TABLE ${schema}.vendor (position serial, row_text text)`);
      await migrate(rewritten(pgHost(pool), rewrite), { schema });
      return schema;
    },
    async giveBack(schema) {
      const emptied = [...tables, 'vendor'].map(table => `DELETE FROM ${schema}.${table}`).join('; ');
      // Past the trigger that keeps the ledger.
      await pool.query(`BEGIN; SET LOCAL session_replication_role = replica; ${emptied}; COMMIT`);
      free.push(schema);
    },
    text: column => `${column}::text`,
    end: async () => void (await Promise.all([pool.end(), other.end()])),
  };
}
