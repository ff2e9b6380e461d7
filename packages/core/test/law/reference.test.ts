import { describe, expect, it } from 'vitest';
import type { Condition, Tri } from '../../src/law/condition.ts';
import { evaluateByReference, meaningOf } from '../../src/law/reference.ts';

const values: readonly Tri[] = [true, undefined, false];
const is = (fact: string): Condition => ({ fact, operator: 'equal', value: true });
const meaning = (condition: Condition, a: Tri, b?: Tri) => meaningOf(condition, { a, b }, {});
const table = (condition: Condition) => values.map(a => values.map(b => meaning(condition, a, b)));

describe('Kleene’s tables (rows: a, columns: b; true, unknown, false)', () => {
  it('all', () => {
    expect(table({ all: [is('a'), is('b')] })).toEqual([
      [true, undefined, false],
      [undefined, undefined, false],
      [false, false, false],
    ]);
  });

  it('any', () => {
    expect(table({ any: [is('a'), is('b')] })).toEqual([
      [true, true, true],
      [true, undefined, undefined],
      [true, undefined, false],
    ]);
  });

  it('not', () => {
    expect(values.map(a => meaning({ not: is('a') }, a))).toEqual([false, undefined, true]);
  });
});

describe('a rule with exceptions', () => {
  const rules = [{ when: is('a'), unless: [is('b'), is('c')] }];
  const answer = (a: Tri, b: Tri, c: Tri) => evaluateByReference(rules, { a, b, c }, {});

  it('holds where its conditions do and no exception does', () => {
    expect(answer(true, false, false)).toEqual({ holds: [0], unknown: [] });
  });

  it('does not hold where one exception does, though the other is unknown', () => {
    expect(answer(true, undefined, true)).toEqual({ holds: [], unknown: [] });
  });

  it('is unknown where an exception is', () => {
    expect(answer(true, undefined, false)).toEqual({ holds: [], unknown: [0] });
  });

  it('does not hold where its conditions don’t, though every exception is unknown', () => {
    expect(answer(false, undefined, undefined)).toEqual({ holds: [], unknown: [] });
  });
});

describe('a parameter', () => {
  it('is read as the fact parameter.NAME, and never from the facts', () => {
    const condition: Condition = { fact: 'n', operator: 'lessThan', value: { fact: 'parameter.limit' } };
    expect(meaningOf(condition, { n: 2 }, { limit: 3 })).toBe(true);
    expect(meaningOf(condition, { n: 2, 'parameter.limit': 3 }, {})).toBeUndefined();
  });
});
