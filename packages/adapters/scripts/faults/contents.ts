import type { Change } from '@xueji/core/store';
import type { Opened } from './place.ts';

/** Rows by name, whatever table they are in: `ledger S1 2` → what the row says. */
export type Contents = ReadonlyMap<string, string>;

/** What the tables hold once these changes were committed, and nothing else was. */
export function contentsAfter(changes: readonly Change[]): Contents {
  const rows = new Map<string, string>();
  for (const { id, digest, writes, entries, claims, notices } of changes) {
    for (const { key, version, doc } of writes) rows.set(`record ${key.kind} ${key.id}`, `${version} ${doc}`);
    for (const { stream, seq, body, hash } of entries) rows.set(`ledger ${stream} ${seq}`, `${body} ${hash}`);
    for (const { do: what, scope, value, owner } of claims)
      what === 'take' ? rows.set(`claim ${scope} ${value}`, owner) : rows.delete(`claim ${scope} ${value}`);
    for (const { id, stream, topic, body } of notices) rows.set(`notice ${id}`, `${stream} ${topic} ${body}`);
    rows.set(`receipt ${id}`, digest);
  }
  return rows;
}

/** What the tables hold of all that is named between `after` and `end`, read past the adapter. */
export async function contentsBetween(
  { rows, table }: Opened,
  after: string,
  end: string,
): Promise<Contents> {
  const found = new Map<string, string>();
  const look = async (
    name: string,
    key: readonly string[],
    said: readonly string[],
    by: readonly string[],
  ) => {
    const where = by.map(column => `${column} > '${after}~' AND ${column} < '${end}'`).join(' OR ');
    const text = `SELECT ${[...key, ...said].join(', ')} FROM ${table(name)} WHERE ${where}`;
    for (const row of await rows(text))
      found.set([name, ...row.slice(0, key.length)].join(' '), row.slice(key.length).join(' '));
  };
  await look('record', ['kind', 'id'], ['version', 'doc'], ['id']);
  await look('ledger', ['stream', 'seq'], ['body', 'hash'], ['stream']);
  // An open enrolment is claimed for the school, under the name of the record.
  await look('claim', ['scope', 'value'], ['owner'], ['owner', 'value']);
  await look('notice', ['id'], ['stream', 'topic', 'body'], ['id']);
  await look('receipt', ['id'], ['digest'], ['id']);
  return found;
}

/** Names of rows that one has and the other has not, or says otherwise. */
export function differences(one: Contents, other: Contents): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter(name => one.get(name) !== other.get(name));
}
