import type { Change } from '@xueji/core/store';
import type { Pool, PoolClient } from 'pg';
import { receiptText, tagsOf } from './raw.ts';
import type { Write } from './servers.ts';

/** `($1, $2), ($3, $4)`: so many rows of so many values. */
const rows = (count: number, width: number, from = 0) =>
  Array.from(
    { length: count },
    (_, row) => `(${Array.from({ length: width }, (_, i) => `$${from + row * width + i + 1}`).join(', ')})`,
  ).join(', ');

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

function insert(client: PoolClient, schema: string, table: string, values: readonly (readonly unknown[])[]) {
  const text = `INSERT INTO ${schema}.${table} VALUES ${rows(values.length, values[0]!.length)}`;
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
      const width = values[0]!.length;
      const kinds = casts[table] ?? [];
      const list = values.map(
        (_, row) =>
          `(${Array.from({ length: width }, (_, k) => `$${from + row * width + k + 1}${kinds[k] ?? ''}`).join(', ')})`,
      );
      from += values.length * width;
      return `t${i} AS (INSERT INTO ${schema}.${table} VALUES ${list.join(', ')})`;
    });
    const text = `WITH ${inserts.join(', ')} SELECT 1`;
    const values = tables.flatMap(table => table.rows.flat());
    await pool.query({ name: `cte ${schema} ${tables.map(({ rows }) => rows.length).join()}`, text, values });
  };
}
