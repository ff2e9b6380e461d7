import { format, type Pool } from 'mysql2/promise';
import { type TableRows, writtenTables } from './rows.ts';
import type { Write } from './servers.ts';

const insertText = (schema: string, { table, columns, rows }: TableRows) => {
  const row = `(${rows[0]!.map(() => '?').join(', ')})`;
  return `INSERT INTO ${schema}.xueji_${table} (${columns}) VALUES ${rows.map(() => row).join(', ')}`;
};

/** START TRANSACTION, one multi-row insert a table, prepared once a connection, COMMIT. */
export function mysqlWriter(pool: Pool, schema: string): Write {
  return async change => {
    const connection = await pool.getConnection();
    await connection.query('START TRANSACTION');
    for (const written of writtenTables(change))
      await connection.execute(insertText(schema, written), written.rows.flat());
    await connection.query('COMMIT');
    connection.release();
  };
}

/** The same statements in one message; values are written into the text, for such a message cannot be prepared. */
export function mysqlOneTripWriter(pool: Pool, schema: string): Write {
  return async change => {
    const inserts = writtenTables(change).map(written =>
      format(insertText(schema, written), written.rows.flat()),
    );
    await pool.query(['START TRANSACTION', ...inserts, 'COMMIT'].join(';'));
  };
}
