import { partOf, pathOf, placeOf, type Words } from './words.ts';

const within = (json: string, path: readonly string[]) => path.reduce((at, key) => `${at} -> '${key}'`, json);
// Bytes are compared, as the dates and names of the law wing are.
const bytes = (text: string) => `(${text}) COLLATE "C"`;
const array = (json: string) => `CASE WHEN jsonb_typeof(${json}) = 'array' THEN ${json} END`;
const scalar = (json: string, path: readonly string[]) =>
  bytes(
    path.length === 0
      ? `${json} #>> '{}'`
      : `${within(json, path.slice(0, -1))} ->> '${path[path.length - 1]}'`,
  );
const split = (path: string) => path.split('.');

export const postgresWords: Words = {
  text: place => `$${place}::text`,
  json: place => `$${place}::text::jsonb`,
  // With a limit it is never merged into the query around it.
  once: (name, select, rows) => `${name} AS (${select} LIMIT ${rows})`,
  read(parts, rows) {
    const columns = parts.map(part => `rec -> '${part}' AS ${partOf(part)}`);
    return [
      this.once('parsed', `SELECT id, doc::jsonb -> 'record' AS rec FROM page`, rows),
      this.once('read_parts', `SELECT id, ${columns.join(', ')} FROM parsed`, rows),
    ];
  },
  at: (part, ...path) => scalar(part, path),
  last: (part, field) => scalar(`${part} -> -1`, [field]),
  count: (part, ...path) => `jsonb_array_length(${array(`(${within(part, path)})`)})`,
  each(place, columns) {
    const { part, path } = placeOf(place);
    const found = Object.entries(columns).map(
      ([name, of]) => `${scalar('element', split(pathOf(of)))} AS ${name}`,
    );
    const json = path === undefined ? part : `(${within(part, split(path))})`;
    return `(SELECT position, ${found.join(', ')}
      FROM jsonb_array_elements(${array(json)}) WITH ORDINALITY AS elements (element, position))`;
  },
  list: (text, distinct) => `string_agg(${distinct ? 'DISTINCT ' : ''}${text}, ',')`,
  join: (...parts) => `(${parts.join(' || ')})`,
  within: (text, part) => `(strpos(${text}, ${part}) > 0)`,
  integer: text => `CAST(${text} AS integer)`,
  isCardShaped: text => `${text} ~ '^[0-9]{17}[0-9X]$'`,
  out: value => `CAST(${value} AS text)`,
};
