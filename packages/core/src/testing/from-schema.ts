import fc from 'fast-check';
import * as z from 'zod';

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** What stands in for the value of a property, by its name; a value that no property of that name takes is nonsense. */
export type Overrides = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/**
 * Values that a zod schema takes, whatever it is of: a new command has an arbitrary from the day on that it has a schema.
 * What a schema only checks in code is not kept to, so that some values are turned away.
 */
export function fromSchema(schema: z.ZodType, overrides: Overrides = {}): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return valuesOf(json as JsonSchema, overrides);
}

function valuesOf(schema: JsonSchema, overrides: Overrides): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map(one => valuesOf(one, overrides)));
  switch (schema.type) {
    case 'object':
      return objectOf(schema, overrides);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, overrides), {
        minLength: schema.minItems ?? 0,
        maxLength: 3,
      });
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1000, 1000) });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textOf(schema, overrides);
    default:
      return fc.constant('示例');
  }
}

function objectOf({ properties = {}, required = [] }: JsonSchema, overrides: Overrides) {
  const parts = Object.entries(properties).map(
    ([name, schema]) => [name, overrides[name] ?? valuesOf(schema, overrides)] as const,
  );
  return fc.record(Object.fromEntries(parts), { requiredKeys: [...required] });
}

function textOf({ format, pattern }: JsonSchema, overrides: Overrides): fc.Arbitrary<unknown> {
  if (format === 'date') return overrides.date ?? fc.constant('2026-09-01');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.constantFrom('示例', '示例二', '30.1', '21');
}
