import { describe, expect, it } from 'vitest';
import type { Condition, FactCatalogue } from '../../src/law/condition.ts';
import { sameAnswers } from '../../src/law/same-answers.ts';

const catalogue: FactCatalogue = {
  open: { type: 'boolean' },
  grade: { type: 'integer', unit: 'year' },
  kind: { type: 'enum', values: ['a', 'b'] },
};
const parameters = {
  least: {
    name: 'least',
    label: { zh: '下限', en: 'least' },
    type: { type: 'integer', unit: 'year' },
    cites: ['1.1'],
    local: 'none',
    values: [{ from: null, value: 3 }],
  },
} as const;
const same = (a: Condition, b: Condition) =>
  sameAnswers({ when: a, unless: [] }, { when: b, unless: [] }, catalogue, parameters);

const isOpen: Condition = { fact: 'open', operator: 'equal', value: true };
const grade = (operator: 'lessThan' | 'lessThanInclusive'): Condition => ({
  fact: 'grade',
  operator,
  value: { fact: 'parameter.least' },
});

describe('sameAnswers', () => {
  it('sees that two wordings mean the same, the unknown included', () => {
    expect(same(isOpen, { not: { fact: 'open', operator: 'equal', value: false } })).toBe(true);
    expect(same(isOpen, { fact: 'open', operator: 'notEqual', value: false })).toBe(true);
    expect(same({ all: [isOpen] }, { any: [isOpen] })).toBe(true);
  });

  it('tells a bound from its neighbour', () => {
    expect(same(grade('lessThan'), grade('lessThanInclusive'))).toBe(false);
  });

  it('tells apart what differs only where a fact is unknown', () => {
    expect(same(isOpen, { all: [isOpen, { any: [isOpen, { not: isOpen }] }] })).toBe(true);
    expect(same({ all: [] }, { any: [isOpen, { not: isOpen }] })).toBe(false);
  });
});
