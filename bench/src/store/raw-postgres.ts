import type { Change } from '@xueji/core/store';
import type { Pool, PoolClient } from 'pg';
import { receiptText, tagsOf } from './raw.ts';
import type { Write } from './servers.ts';

type Values = readonly (readonly unknown[])[];

/** `($1, $2), ($3, $4)`: a parameter for each value, with its cast. */
const placesOf = (values: Values, from = 0, casts: readonly string[] = []) =>
  values
    .map(
      (row, r) => `(${row.map((_, i) => `$${from + r * row.length + i + 1}${casts[i] ?? ''}`).join(', ')})`,
    )
    .join(', ');

function tableRows({ id, digest, writes, entries, claims, notices }: Change) {
  return [
    {
      table: 'xueji_record',
      rows: writes.map(({ key, version, doc, tags }) => [key.kind, key.id, version, doc, ...tagsOf(tags)]),
    },
    { table: 'xueji_ledger', rows: entries.map(({ stream, seq, body, hash }) => [stream, seq, body, hash]) },
    { table: 'xueji_claim', rows: claims.map(({ scope, value, owner }) => [scope, value, owner]) },
    {
      table: 'xueji_notice (id, stream, topic, body)',
      rows: notices.map(({ id, stream, topic, body }) => [id, stream, topic, body]),
    },
    { table: 'xueji_receipt', rows: [[id, digest, receiptText(writes)]] },
  ].filter(({ rows }) => rows.length > 0);
}

/** BEGIN, one multi-row insert a table, prepared once a connection, COMMIT. */
export function postgresWriter(pool: Pool, schema: string): Write {
  return async change => {
    const client = await pool.connect();
    await client.query('BEGIN');
    for (const { table, rows: values } of tableRows(change)) await insert(client, schema, table, values);
    await client.query('COMMIT');
    client.release();
  };
}

function insert(client: PoolClient, schema: string, table: string, values: Values) {
  const text = `INSERT INTO ${schema}.${table} VALUES ${placesOf(values)}`;
  return client.query({ name: text.slice(0, 60), text, values: values.flat() });
}

const casts: Readonly<Record<string, readonly string[]>> = {
  xueji_record: ['', '', '::bigint', '', '', '', '', '', ''],
  xueji_ledger: ['', '::bigint', '', ''],
};

/** The whole of a change as one prepared statement of inserts. */
export function postgresCteWriter(pool: Pool, schema: string): Write {
  return async change => {
    let from = 0;
    const tables = tableRows(change);
    const inserts = tables.map(({ table, rows: values }, i) => {
      const places = placesOf(values, from, casts[table]);
      from += values.flat().length;
      return `t${i} AS (INSERT INTO ${schema}.${table} VALUES ${places})`;
    });
    const text = `WITH ${inserts.join(', ')} SELECT 1`;
    const values = tables.flatMap(table => table.rows.flat());
    await pool.query({ name: `cte ${schema} ${tables.map(({ rows }) => rows.length).join()}`, text, values });
  };
}
