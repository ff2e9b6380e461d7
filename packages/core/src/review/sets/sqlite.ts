import { partOf, pathOf, placeOf, type Words } from './words.ts';

const jsonPath = (path: readonly string[]) => ['$', ...path].join('.');
const array = (json: string, path: string) =>
  `CASE WHEN json_type(${json}, '${path}') = 'array' THEN json_extract(${json}, '${path}') END`;

export const sqliteWords: Words = {
  text: () => '?',
  json: () => '?',
  once: (name, select) => `${name} AS MATERIALIZED (${select})`,
  read(parts) {
    // As JSONB it is looked into without being parsed again.
    const columns = parts.map(part => `jsonb_extract(doc, '$.record.${part}') AS ${partOf(part)}`);
    return [this.once('read_parts', `SELECT id, ${columns.join(', ')} FROM page`, 0)];
  },
  // A part that is a scalar is one already.
  at: (part, ...path) => (path.length === 0 ? part : `(${part} ->> '${jsonPath(path)}')`),
  last: (part, field) => `(${part} ->> '$[#-1].${field}')`,
  count: (part, ...path) =>
    `CASE WHEN json_type(${part}, '${jsonPath(path)}') = 'array' THEN json_array_length(${part}, '${jsonPath(path)}') END`,
  each(place, columns) {
    const { part, path } = placeOf(place);
    const found = Object.entries(columns).map(([name, of]) => `(value ->> '$.${pathOf(of)}') AS ${name}`);
    const json = path === undefined ? part : array(part, jsonPath(path.split('.')));
    return `(SELECT key AS position, ${found.join(', ')} FROM json_each(${json}))`;
  },
  list: (text, distinct) => `group_concat(${distinct ? 'DISTINCT ' : ''}${text})`,
  join: (...parts) => `(${parts.join(' || ')})`,
  within: (text, part) => `(instr(${text}, ${part}) > 0)`,
  integer: text => `CAST(${text} AS INTEGER)`,
  isCardShaped: text => `${text} GLOB '${'[0-9]'.repeat(17)}[0-9X]'`,
  out: value => value,
};
