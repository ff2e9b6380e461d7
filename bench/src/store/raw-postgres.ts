import type { Pool, PoolClient } from 'pg';
import { type TableRows, writtenTables } from './rows.ts';
import type { Write } from './servers.ts';

type Values = readonly (readonly unknown[])[];

/** `($1, $2), ($3, $4)`: a parameter for each value, with its cast. */
const placesOf = (values: Values, from = 0, casts: readonly string[] = []) =>
  values
    .map(
      (row, r) => `(${row.map((_, i) => `$${from + r * row.length + i + 1}${casts[i] ?? ''}`).join(', ')})`,
    )
    .join(', ');

/** BEGIN, one multi-row insert a table, prepared once a connection, COMMIT. */
export function postgresWriter(pool: Pool, schema: string): Write {
  return async change => {
    const client = await pool.connect();
    await client.query('BEGIN');
    for (const written of writtenTables(change)) await insert(client, schema, written);
    await client.query('COMMIT');
    client.release();
  };
}

function insert(client: PoolClient, schema: string, { table, columns, rows }: TableRows) {
  const text = `INSERT INTO ${schema}.xueji_${table} (${columns}) VALUES ${placesOf(rows)}`;
  return client.query({ name: `${schema} ${table} ${rows.length}`, text, values: rows.flat() });
}

const casts: Readonly<Record<string, readonly string[]>> = {
  record: ['', '', '::bigint', '', '', '', '', '', ''],
  ledger: ['', '::bigint', '', ''],
};

/** The whole of a change as one prepared statement of inserts. */
export function postgresCteWriter(pool: Pool, schema: string): Write {
  return async change => {
    let from = 0;
    const tables = writtenTables(change);
    const inserts = tables.map(({ table, columns, rows }, i) => {
      const places = placesOf(rows, from, casts[table]);
      from += rows.flat().length;
      return `t${i} AS (INSERT INTO ${schema}.xueji_${table} (${columns}) VALUES ${places})`;
    });
    const text = `WITH ${inserts.join(', ')} SELECT 1`;
    const values = tables.flatMap(table => table.rows.flat());
    await pool.query({ name: `cte ${schema} ${tables.map(({ rows }) => rows.length).join()}`, text, values });
  };
}
