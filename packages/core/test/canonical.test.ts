import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../src/canonical.ts';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

test('is JSON that says the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('does not depend on the order of keys, and has them in order', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
  );
  expect(canonicalJson({ b: { d: 1, c: '学籍' }, a: [] })).toBe('{"a":[],"b":{"c":"学籍","d":1}}');
});

test('leaves out what JSON leaves out', () => {
  expect(canonicalJson({ a: undefined, b: [undefined, null, () => 1], c: 'say "x"\u2028' })).toBe(
    JSON.stringify({ a: undefined, b: [undefined, null, () => 1], c: 'say "x"\u2028' }),
  );
});
