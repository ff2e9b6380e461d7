import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../src/law/check-facts.ts';
import type { FactType } from '../../src/law/condition.ts';
import { catalogue } from './small-regulation.ts';

const check = (type: FactType, value: unknown) => checkFacts({ fact: value } as never, { fact: type });
const colours: FactType = { type: 'enum', values: ['red', 'green'] };
const set: FactType = { type: 'list', values: ['red', 'green'] };

describe('a fact passes', () => {
  it.each<[FactType, unknown]>([
    [{ type: 'boolean' }, false],
    [{ type: 'integer' }, -3],
    [{ type: 'date' }, '2024-02-29'],
    [{ type: 'month-day' }, '02-29'],
    [colours, 'red'],
    [set, []],
    [set, ['green', 'red']],
    [{ type: 'boolean' }, undefined],
  ])('%o: %o', (type, value) => {
    expect(() => check(type, value)).not.toThrow();
  });
});

describe('a fact is refused', () => {
  it.each<[FactType, unknown]>([
    [{ type: 'boolean' }, 1],
    [{ type: 'boolean' }, null],
    [{ type: 'integer' }, '3'],
    [{ type: 'integer' }, 2.5],
    [{ type: 'integer' }, Number.NaN],
    [{ type: 'date' }, '2023-02-29'],
    [{ type: 'date' }, '2024-9-1'],
    [{ type: 'date' }, '2024-09-01T00:00:00Z'],
    [{ type: 'month-day' }, '02-30'],
    [{ type: 'month-day' }, '9-30'],
    [colours, 'blue'],
    [colours, ['red']],
    [set, 'red'],
    [set, ['red', 'blue']],
  ])('%o: %o', (type, value) => {
    expect(() => check(type, value)).toThrow(
      expect.objectContaining({ code: 'law/bad-fact', where: { path: 'fact' } }),
    );
  });

  it('that the catalogue has not', () => {
    expect(() => checkFacts({ 'student.stag': 'senior' }, catalogue)).toThrow('law/unknown-fact');
    expect(() => checkFacts({ toString: true } as never, catalogue)).toThrow('law/unknown-fact');
  });

  it('without repeating its value, which may be personal', () => {
    const identityNumber = '510104201001010011';
    expect(() => check({ type: 'date' }, identityNumber)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(identityNumber) }),
    );
  });
});
