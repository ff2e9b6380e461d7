import type { Change } from '@xueji/core/store';
import type { Pool } from 'mysql2/promise';
import { receiptText, tagsOf } from './raw.ts';
import type { Write } from './servers.ts';

/** START TRANSACTION, one multi-row insert a table, prepared once a connection, COMMIT. */
export function mysqlWriter(pool: Pool, schema: string): Write {
  return async (change: Change) => {
    const { id, digest, writes, entries, claims, notices } = change;
    const connection = await pool.getConnection();
    const insert = async (table: string, rows: readonly (readonly (string | number | null)[])[]) => {
      if (rows.length === 0) return;
      const row = `(${rows[0]!.map(() => '?').join(', ')})`;
      await connection.execute(
        `INSERT INTO ${schema}.xueji_${table} VALUES ${rows.map(() => row).join(', ')}`,
        rows.flat(),
      );
    };
    await connection.query('START TRANSACTION');
    await insert(
      'record',
      writes.map(({ key, version, doc, tags }) => [key.kind, key.id, version, doc, ...tagsOf(tags)]),
    );
    await insert(
      'ledger',
      entries.map(({ stream, seq, body, hash }) => [stream, seq, body, hash]),
    );
    await insert(
      'claim',
      claims.map(({ scope, value, owner }) => [scope, value, owner]),
    );
    await insert(
      'notice (id, stream, topic, body)',
      notices.map(notice => [notice.id, notice.stream, notice.topic, notice.body]),
    );
    await insert('receipt', [[id, digest, receiptText(writes)]]);
    await connection.query('COMMIT');
    connection.release();
  };
}
