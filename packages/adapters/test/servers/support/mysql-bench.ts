import { createPool } from 'mysql2/promise';
import { mysql2Guest, mysql2Host } from '../../../src/drivers/mysql2.ts';
import { migrate } from '../../../src/sql/index.ts';
import { nextSchema } from './next-schema.ts';
import { type Rewrite, rewritten } from './rewritten.ts';
import type { Bench } from './sql-subject.ts';

const tables = ['record', 'claim', 'receipt', 'notice', 'lease', 'sequence'].map(name => `xueji_${name}`);

/** MariaDB or MySQL through `mysql2`. */
export function mysqlBench(uri: string, rewrite?: Rewrite): Bench {
  const connect = () => createPool({ uri, connectionLimit: 20 });
  const [pool, other] = [connect(), connect()];
  const free: string[] = [];
  return {
    driver: 'mysql2',
    url: uri,
    host: isOther => rewritten(mysql2Host(isOther ? other : pool), rewrite),
    async begin() {
      const connection = await pool.getConnection();
      await connection.beginTransaction();
      return {
        guest: rewritten(mysql2Guest(connection), rewrite),
        query: text => connection.query(text),
        async end(how) {
          await connection.query(how);
          connection.release();
        },
      };
    },
    rows: async <T>(text: string) => (await pool.query(text))[0] as T[],
    async takeSchema() {
      const kept = free.pop();
      if (kept) return kept;
      const schema = nextSchema();
      await pool.query(`CREATE DATABASE ${schema} CHARACTER SET latin1`);
      await pool.query(
        `CREATE TABLE ${schema}.vendor (position INT AUTO_INCREMENT PRIMARY KEY, row_text TEXT)`,
      );
      await migrate(rewritten(mysql2Host(pool), rewrite), { schema });
      return schema;
    },
    async giveBack(schema) {
      // Truncating goes past the triggers that keep the ledger.
      for (const table of [...tables, 'vendor']) await pool.query(`DELETE FROM ${schema}.${table}`);
      await pool.query(`TRUNCATE ${schema}.xueji_ledger`);
      free.push(schema);
    },
    text: column => `CONVERT(${column} USING utf8mb4)`,
    end: async () => void (await Promise.all([pool.end(), other.end()])),
  };
}
