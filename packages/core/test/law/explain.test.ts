import { describe, expect, it } from 'vitest';
import type { Condition, FactCondition } from '../../src/law/condition.ts';
import { decidingLeaves, explain, unknownFacts } from '../../src/law/explain.ts';

const is = (fact: string): FactCondition => ({ fact, operator: 'equal', value: true });
const facts = { yes: true, 'yes-too': true, no: false, 'no-too': false };
const trace = (condition: Condition) => explain(condition, facts, { limit: 3 });
const deciding = (condition: Condition) => decidingLeaves(trace(condition)).map(({ fact }) => fact);
const missing = (condition: Condition) => unknownFacts(trace(condition));

describe('a leaf of a trace', () => {
  it('has both sides, and the name of the right one where it has a name', () => {
    const condition: Condition = { fact: 'yes', operator: 'notEqual', value: { fact: 'parameter.limit' } };
    expect(trace(condition)).toEqual({
      kind: 'leaf',
      value: true,
      fact: 'yes',
      operator: 'notEqual',
      left: true,
      rightFact: 'parameter.limit',
      right: 3,
    });
  });
});

describe('the leaves that decide', () => {
  it('all, true: every one', () => {
    expect(deciding({ all: [is('yes'), is('yes-too')] })).toEqual(['yes', 'yes-too']);
  });

  it('all, false: those that are false, not those that are true or unknown', () => {
    expect(deciding({ all: [is('yes'), is('no'), is('new'), is('no-too')] })).toEqual(['no', 'no-too']);
  });

  it('any, true: those that are true', () => {
    expect(deciding({ any: [is('no'), is('yes'), is('new'), is('yes-too')] })).toEqual(['yes', 'yes-too']);
  });

  it('not: those that decide what is negated', () => {
    expect(deciding({ all: [is('yes'), { not: { any: [is('no'), is('no-too')] } }] })).toEqual([
      'yes',
      'no',
      'no-too',
    ]);
  });

  it('unknown: those that are unknown and could still settle it', () => {
    const condition: Condition = { all: [is('yes'), is('new'), { any: [is('no'), is('newer')] }] };
    expect(deciding(condition)).toEqual(['new', 'newer']);
  });
});

describe('the facts to ask for', () => {
  it('are those without which it stays unknown', () => {
    expect(
      missing({ all: [is('yes'), is('new'), { not: { any: [is('no'), is('newer'), is('new')] } }] }),
    ).toEqual(['new', 'newer']);
  });

  it('are not those of a part that is settled already', () => {
    expect(missing({ all: [{ any: [is('yes'), is('settled')] }, is('new')] })).toEqual(['new']);
  });

  it('include the right side', () => {
    expect(missing({ fact: 'yes', operator: 'equal', value: { fact: 'other' } })).toEqual(['other']);
  });

  it('are none where the value is settled', () => {
    expect(missing({ any: [is('yes'), is('new')] })).toEqual([]);
  });
});
