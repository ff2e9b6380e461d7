import { tagNames } from '../../checks/index.ts';
import type { SqlConnection, SqlValue } from '../handle.ts';
import { type Columns, columnsOf, type Row } from '../rows-of.ts';
import { asked, found, parameterBytes } from './asked.ts';

/** Rows that are given one by one as parameters; more are given as one JSON text, whose reading costs more to begin with. */
export const few = 16;

/** New rows that go one by one into a statement of their own: long texts cost half of what they do within JSON. */
const block = 100;

/** As they are put into columns: one of bytes keeps those of the text. */
const parameters = { name: 'CONVERT(? USING utf8mb4)', text: '?', number: 'CAST(? AS UNSIGNED)' } as const;

/** Puts rows into a table, in their order. @returns how many it took */
export async function insert({ run }: SqlConnection, table: string, columns: Columns, rows: readonly Row[]) {
  const into = `INSERT INTO ${table} (${Object.keys(columns).join(', ')})`;
  const row = `(${Object.values(columns)
    .map(type => parameters[type])
    .join(', ')})`;
  const oneByOne = async (some: readonly Row[]) =>
    (await run(`${into} VALUES ${some.map(() => row).join(', ')}`, some.flat())).changed;
  let changed = 0;
  let next = 0;
  for (; rows.length - next >= block; next += block)
    changed += await oneByOne(rows.slice(next, next + block));
  const rest = rows.slice(next);
  if (rest.length === 0) return changed;
  // As few texts as can be: each is prepared once a connection, and there is a limit to how many a server keeps.
  if (rest.length <= few) return changed + (await oneByOne(rest));
  const selected = Object.keys(columns).map(column => `asked.${column}`);
  const text = `${into} SELECT ${selected.join(', ')} FROM ${asked(columns)} ORDER BY asked.position`;
  return changed + (await run(text, [JSON.stringify(rest)])).changed;
}

/** Alters documents that are at the version expected, the last of each row. @returns how many were */
export async function update({ run }: SqlConnection, table: string, rows: readonly Row[]): Promise<number> {
  const altered = ['version', 'doc', ...tagNames] as const;
  if (rows.length > few) {
    const set = altered.map(column => `found.${column} = asked.${column}`);
    const text = `UPDATE ${asked({ ...columnsOf.record, expect: 'number' })} ${found(table, 'kind', 'id')}
      AND found.version = asked.expect SET ${set.join(', ')}`;
    return (await run(text, [JSON.stringify(rows)])).changed;
  }
  const set = altered.map(column => `${column} = ${parameters[columnsOf.record[column]]}`);
  const text = `UPDATE ${table} SET ${set.join(', ')}
    WHERE kind = ${parameterBytes} AND id = ${parameterBytes} AND version = CAST(? AS UNSIGNED)`;
  let changed = 0;
  for (const [kind, id, ...rest] of rows)
    changed += (await run(text, [...rest.slice(0, -1), kind!, id!, rest.at(-1)!])).changed;
  return changed;
}

/** Puts entries behind those that are there: a few only where the one before is there, many on the word of the plan. */
export async function insertEntries(connection: SqlConnection, table: string, rows: readonly Row[]) {
  if (rows.length > few) return insert(connection, table, columnsOf.ledger, rows);
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
  return (await connection.run(text, values)).changed;
}

/** Takes a claim from its owner. @returns how many it took: one, where the owner had it */
export async function releaseClaim({ run }: SqlConnection, table: string, claim: Row) {
  const where = ['scope', 'value', 'owner'].map(name => `${name} = ${parameterBytes}`).join(' AND ');
  return (await run(`DELETE FROM ${table} WHERE ${where}`, claim)).changed;
}
