import type { Columns, ColumnType } from '../rows-of.ts';

/** Columns of rows that a statement takes as one JSON parameter: its text stays the same for any number of them. */
const types = {
  name: 'VARCHAR(255) CHARACTER SET utf8mb4',
  text: 'LONGTEXT CHARACTER SET utf8mb4',
  number: 'BIGINT',
} as const satisfies Record<ColumnType, string>;

/** `JSON_TABLE` over the next parameter, an array of arrays in the order of `columns`; numbered from 1 in `position`. */
export function asked(columns: Columns): string {
  const list = Object.entries(columns).map(([column, type], i) => `${column} ${types[type]} PATH '$[${i}]'`);
  return `JSON_TABLE(?, '$[*]' COLUMNS (position FOR ORDINALITY, ${list.join(', ')})) AS asked`;
}

/** Joins a table by names: the asked come first, so that each is one look into the key. */
export function found(table: string, ...names: readonly string[]): string {
  const on = names.map(name => `found.${name} = ${bytes(`asked.${name}`)}`).join(' AND ');
  return `STRAIGHT_JOIN ${table} AS found ON ${on}`;
}

/** What the connection speaks where it is not UTF-8: then a rare character would be altered on its way, and nobody told. */
export const foreignCharset = `CASE WHEN @@character_set_client <> 'utf8mb4' THEN @@character_set_client
  WHEN @@character_set_results <> 'utf8mb4' THEN @@character_set_results END`;

/** Names are kept as the bytes of their UTF-8: no collation takes two of them for the same, or drops blanks at the end. */
export const bytes = (text: string) => `CAST(${text} AS BINARY)`;

/** The same for a parameter, whatever character set the connection speaks. */
export const parameterBytes = bytes('CONVERT(? USING utf8mb4)');
