import type { Dialect } from '../dialect.ts';
import type { SqlConnection, SqlHandle } from '../handle.ts';
import { asked, found, parameterBytes } from './asked.ts';

export const texts: Dialect['texts'] = ({ record, ledger, version }) => ({
  schemaVersion: `SELECT CAST(MAX(version) AS CHAR) FROM ${version}`,
  readOne: `SELECT CAST(version AS CHAR), doc FROM ${record} WHERE kind = ${parameterBytes} AND id = ${parameterBytes}`,
  readMany: `SELECT CAST(asked.position - 1 AS CHAR), CAST(found.version AS CHAR), found.doc
    FROM ${asked({ kind: 'name', id: 'name' })} ${found(record, 'kind', 'id')}`,
  page(listed, size) {
    const tags = listed.map(tag => ` AND ${tag} = ${parameterBytes}`).join('');
    return `SELECT CONVERT(kept.id USING utf8mb4), CAST(version AS CHAR), doc FROM ${record} AS kept
      WHERE kind = ${parameterBytes} AND kept.id > ${parameterBytes}${tags} ORDER BY kept.id LIMIT ${size}`;
  },
  ledgerPage: size => `SELECT CAST(kept.seq AS CHAR), body, hash FROM ${ledger} AS kept
    WHERE stream = ${parameterBytes} AND kept.seq > CAST(? AS UNSIGNED) ORDER BY kept.seq LIMIT ${size}`,
});

export const draw: Dialect['draw'] = (handle, { sequence }, name, count) =>
  inOneGo(handle, async ({ run }) => {
    const n = String(count);
    const add = `INSERT INTO ${sequence} (name, next) VALUES (${parameterBytes}, 1 + CAST(? AS UNSIGNED))
      ON DUPLICATE KEY UPDATE next = next + CAST(? AS UNSIGNED)`;
    await run(add, [name, n, n]);
    // Of the newest, not of the snapshot that this transaction may have; the row is locked already.
    const look = `SELECT CAST(next - CAST(? AS UNSIGNED) AS CHAR) FROM ${sequence} WHERE name = ${parameterBytes} FOR UPDATE`;
    const { rows } = await run(look, [n, name]);
    return Number(rows[0]![0]);
  });

/** Within the vendor’s transaction, or in one of its own. */
export function inOneGo<T>(handle: SqlHandle, work: (connection: SqlConnection) => Promise<T>): Promise<T> {
  return handle.transact ? handle.transact(work) : work(handle);
}
