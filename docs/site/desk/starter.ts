import type { Fields, Schema } from './data.ts';

/** The least that a schema takes, to be changed by whoever added it. */
export function starter({ properties = {}, required = [] }: Schema): Fields {
  return Object.fromEntries(required.map(name => [name, starterOf(properties[name]!)]));
}

function starterOf(schema: Schema): unknown {
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  if (schema.format === 'date') return '2026-09-01';
  if (schema.type === 'integer') return 1;
  if (schema.type === 'boolean') return false;
  if (schema.type === 'object') return starter(schema);
  return schema.type === 'array' ? [] : '示例';
}
