import { partOf, pathOf, placeOf, type Words } from './words.ts';

// Every collation takes some different texts for the same: bytes are compared.
const bytes = (text: string) => `CAST(${text} AS BINARY)`;
const jsonPath = (path: readonly string[]) => ['$', ...path].join('.');
const array = (json: string) => `CASE WHEN JSON_TYPE(${json}) = 'ARRAY' THEN ${json} END`;

export const mysqlWords: Words = {
  text: () => bytes('CONVERT(? USING utf8mb4)'),
  json: () => '?',
  // With a limit it is never merged into the query around it.
  once: (name, select, rows) => `${name} AS (${select} LIMIT ${rows})`,
  read(parts) {
    const columns = parts.map(part => `${partOf(part)} JSON PATH '$.record.${part}'`);
    const table = `JSON_TABLE(doc, '$' COLUMNS (${columns.join(', ')})) AS parts`;
    // The columns of such a table are worked out once as it is.
    return [`read_parts AS (SELECT id, ${parts.map(partOf).join(', ')} FROM page, ${table})`];
  },
  at: (part, ...path) => bytes(`JSON_VALUE(${part}, '${jsonPath(path)}')`),
  last: (part, field) => bytes(`JSON_VALUE(${part}, CONCAT('$[', JSON_LENGTH(${part}) - 1, '].${field}'))`),
  count: (part, ...path) => {
    const json = path.length === 0 ? part : `JSON_EXTRACT(${part}, '${jsonPath(path)}')`;
    return `JSON_LENGTH(${array(json)})`;
  },
  each(place, columns) {
    const { part, path } = placeOf(place);
    const found = Object.entries(columns).map(([name, of]) => {
      const type = typeof of === 'string' ? 'VARBINARY(1020)' : 'JSON';
      return `${name} ${type} PATH '$.${pathOf(of)}'`;
    });
    const elements = path === undefined ? '$[*]' : `$.${path}[*]`;
    return `JSON_TABLE(${part}, '${elements}' COLUMNS (position FOR ORDINALITY, ${found.join(', ')}))`;
  },
  list: (text, distinct) => `group_concat(${distinct ? 'DISTINCT ' : ''}${text})`,
  join: (...parts) => `CONCAT(${parts.join(', ')})`,
  within: (text, part) => `(instr(${text}, ${part}) > 0)`,
  integer: text => `CAST(${text} AS SIGNED)`,
  // `$` would let a line break follow; the length is looked at, too.
  isCardShaped: text => `(${text} REGEXP '^[0-9]{17}[0-9X]$' AND length(${text}) = 18)`,
  out: value => `CONVERT(${value} USING utf8mb4)`,
};
