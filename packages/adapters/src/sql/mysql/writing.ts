import { tagNames } from '../../checks/index.ts';
import type { SqlValue } from '../handle.ts';
import { type Columns, columnsOf, type Row, type Rows } from '../rows-of.ts';
import type { Tables } from '../tables.ts';
import { asked, found, parameterBytes } from './asked.ts';

/** A statement that writes, and how many rows it has to change: where it changes another number, another writer was quicker. */
interface Writing {
  readonly text: string;
  readonly values: readonly SqlValue[];
  readonly rows: number;
}

/** Rows that are given one by one as parameters; more are given as one JSON text, whose reading costs more to begin with. */
export const few = 16;

/** New rows that go one by one into a statement of their own: long texts cost half of what they do within JSON. */
const block = 100;

/** As they are put into columns: one of bytes keeps those of the text. */
const parameters = { name: 'CONVERT(? USING utf8mb4)', text: '?', number: 'CAST(? AS UNSIGNED)' } as const;

/** All that is written, in its order: claims and receipts first, so that of two who want the same the second waits with nothing written. */
export function writingsOf(tables: Tables, rows: Rows): readonly Writing[] {
  return [
    ...rows.released.map(row => releaseClaim(tables.claim, row)),
    ...insert(tables.claim, columnsOf.claim, rows.claim),
    ...insert(tables.receipt, columnsOf.receipt, rows.receipt),
    ...insert(tables.record, columnsOf.record, rows.record),
    ...update(tables.record, rows.updates),
    ...insert(tables.notice, columnsOf.notice, rows.notice),
    ...insertEntries(tables.ledger, rows.ledger),
  ];
}

/** Puts rows into a table, in their order. */
function insert(table: string, columns: Columns, rows: readonly Row[]): readonly Writing[] {
  const into = `INSERT INTO ${table} (${Object.keys(columns).join(', ')})`;
  const places = Object.values(columns).map(type => parameters[type]);
  const row = `(${places.join(', ')})`;
  const oneByOne = (some: readonly Row[]): Writing => ({
    text: `${into} VALUES ${some.map(() => row).join(', ')}`,
    values: some.flat(),
    rows: some.length,
  });
  const writings: Writing[] = [];
  let next = 0;
  for (; rows.length - next >= block; next += block) writings.push(oneByOne(rows.slice(next, next + block)));
  const rest = rows.slice(next);
  // As few texts as can be: each is prepared once a connection, and there is a limit to how many a server keeps.
  if (rest.length > few) {
    const selected = Object.keys(columns).map(column => `asked.${column}`);
    const text = `${into} SELECT ${selected.join(', ')} FROM ${asked(columns)} ORDER BY asked.position`;
    writings.push({ text, values: [JSON.stringify(rest)], rows: rest.length });
  } else if (rest.length > 0) writings.push(oneByOne(rest));
  return writings;
}

/** Alters documents that are at the version expected, the last of each row. */
function update(table: string, rows: readonly Row[]): readonly Writing[] {
  const altered = ['version', 'doc', ...tagNames] as const;
  if (rows.length > few) {
    const set = altered.map(column => `found.${column} = asked.${column}`);
    const text = `UPDATE ${asked({ ...columnsOf.record, expect: 'number' })} ${found(table, 'kind', 'id')}
      AND found.version = asked.expect SET ${set.join(', ')}`;
    return [{ text, values: [JSON.stringify(rows)], rows: rows.length }];
  }
  const set = altered.map(column => `${column} = ${parameters[columnsOf.record[column]]}`);
  const text = `UPDATE ${table} SET ${set.join(', ')}
    WHERE kind = ${parameterBytes} AND id = ${parameterBytes} AND version = CAST(? AS UNSIGNED)`;
  return rows.map(([kind, id, ...rest]) => ({
    text,
    values: [...rest.slice(0, -1), kind!, id!, rest.at(-1)!],
    rows: 1,
  }));
}

/** Puts entries behind those that are there: a few only where the one before is there, many on the word of the plan. */
function insertEntries(table: string, rows: readonly Row[]): readonly Writing[] {
  if (rows.length > few || rows.length === 0) return insert(table, columnsOf.ledger, rows);
  const streams = new Set<SqlValue>();
  const values: SqlValue[] = [];
  const selects = rows.map(row => {
    const [stream, seq] = row as readonly [string, string];
    const follows = !streams.has(stream) && seq !== '1';
    streams.add(stream);
    values.push(...row, ...(follows ? [stream, String(Number(seq) - 1)] : []));
    const before = `WHERE EXISTS (SELECT 1 FROM ${table} AS kept
      WHERE kept.stream = ${parameterBytes} AND kept.seq = CAST(? AS UNSIGNED))`;
    return `SELECT ${parameters.name}, CAST(? AS UNSIGNED), ?, ? FROM DUAL ${follows ? before : ''}`;
  });
  const text = `INSERT INTO ${table} (stream, seq, body, hash) ${selects.join(' UNION ALL ')}`;
  return [{ text, values, rows: rows.length }];
}

/** Takes a claim from its owner. */
function releaseClaim(table: string, claim: Row): Writing {
  const where = ['scope', 'value', 'owner'].map(name => `${name} = ${parameterBytes}`).join(' AND ');
  return { text: `DELETE FROM ${table} WHERE ${where}`, values: claim, rows: 1 };
}
