import type { Dialect } from '../dialect.ts';

export const texts: Dialect['texts'] = ({ record, ledger, version }) => ({
  schemaVersion: `SELECT max(version)::text AS a, nullif(pg_client_encoding(), 'UTF8') AS b FROM ${version}`,
  readOne: `SELECT version::text AS a, doc AS b FROM ${record} WHERE kind = $1::text AND id = $2::text`,
  // LATERAL with a limit keeps the planner on the primary key, however large it takes the list to be.
  readMany: `SELECT (asked.position - 1)::text AS a, found.version::text AS b, found.doc AS c
    FROM jsonb_array_elements($1::text::jsonb) WITH ORDINALITY AS asked (key, position)
    CROSS JOIN LATERAL (
      SELECT version, doc FROM ${record} WHERE kind = asked.key ->> 0 AND id = asked.key ->> 1 LIMIT 1
    ) AS found`,
  page(listed, size) {
    const tags = listed.map((tag, i) => ` AND ${tag} = $${i + 3}::text`).join('');
    return `SELECT id AS a, version::text AS b, doc AS c FROM ${record}
      WHERE kind = $1::text AND id > $2::text${tags} ORDER BY id LIMIT ${size}`;
  },
  ledgerPage: size =>
    `SELECT seq::text AS a, body AS b, hash AS c FROM ${ledger}
      WHERE stream = $1::text AND seq > $2::text::bigint ORDER BY seq LIMIT ${size}`,
});

/** One statement, so that it needs no transaction of its own; the row is locked until that of a guest ends. */
export const draw: Dialect['draw'] = async ({ run }, { sequence }, name, count) => {
  const text = `INSERT INTO ${sequence} AS kept (name, next) VALUES ($1::text, 1 + $2::text::bigint)
    ON CONFLICT (name) DO UPDATE SET next = kept.next + $2::text::bigint RETURNING (next - $2::text::bigint)::text AS a`;
  const { rows } = await run(text, [name, String(count)]);
  return Number(rows[0]![0]);
};
