import type { Dialect } from '../dialect.ts';
import type { SqlConnection, SqlHandle } from '../handle.ts';
import { asked, foreignCharset, found, parameterBytes } from './asked.ts';

export const texts: Dialect['texts'] = ({ record, ledger, version }) => ({
  schemaVersion: `SELECT CAST(MAX(version) AS CHAR) AS a, ${foreignCharset} AS b FROM ${version}`,
  readOne: `SELECT CAST(version AS CHAR) AS a, doc AS b FROM ${record} WHERE kind = ${parameterBytes} AND id = ${parameterBytes}`,
  readMany: `SELECT CAST(asked.position - 1 AS CHAR) AS a, CAST(found.version AS CHAR) AS b, found.doc AS c
    FROM ${asked({ kind: 'name', id: 'name' })} ${found(record, 'kind', 'id')}`,
  page(listed, size) {
    const tags = listed.map(tag => ` AND ${tag} = ${parameterBytes}`).join('');
    return `SELECT CONVERT(id USING utf8mb4) AS a, CAST(version AS CHAR) AS b, doc AS c FROM ${record}
      WHERE kind = ${parameterBytes} AND id > ${parameterBytes}${tags} ORDER BY id LIMIT ${size}`;
  },
  ledgerPage: size => `SELECT CAST(seq AS CHAR) AS a, body AS b, hash AS c FROM ${ledger}
    WHERE stream = ${parameterBytes} AND seq > CAST(? AS UNSIGNED) ORDER BY seq LIMIT ${size}`,
});

export const draw: Dialect['draw'] = (handle, { sequence }, name, count) =>
  inOneGo(handle, async ({ run }) => {
    const n = String(count);
    const add = `INSERT INTO ${sequence} (name, next) VALUES (${parameterBytes}, 1 + CAST(? AS UNSIGNED))
      ON DUPLICATE KEY UPDATE next = next + CAST(? AS UNSIGNED)`;
    await run(add, [name, n, n]);
    // Of the newest, not of the snapshot that this transaction may have; the row is locked already.
    const look = `SELECT CAST(next - CAST(? AS UNSIGNED) AS CHAR) AS a FROM ${sequence} WHERE name = ${parameterBytes} FOR UPDATE`;
    const { rows } = await run(look, [n, name]);
    return Number(rows[0]![0]);
  });

/** Within the vendor’s transaction, or in one of its own. */
function inOneGo<T>(handle: SqlHandle, work: (connection: SqlConnection) => Promise<T>): Promise<T> {
  return handle.transact ? handle.transact(work) : work(handle);
}
