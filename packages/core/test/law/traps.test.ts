import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../src/law/check-facts.ts';
import type { Condition, FactCatalogue, Facts } from '../../src/law/condition.ts';
import { checkRegulation } from '../../src/law/load-regulation.ts';
import { meaningOf } from '../../src/law/reference.ts';
import { catalogue, rule, withRules } from './small-regulation.ts';

/** What json-rules-engine answers by itself, and what becomes of the same rule here. */

async function engineHolds(condition: object, facts: object, allowUndefinedFacts = true): Promise<boolean> {
  const engine = new Engine([], { allowUndefinedFacts });
  engine.addRule({ name: 'rule', conditions: { all: [condition] } as never, event: { type: 'rule' } });
  const { events } = await engine.run(facts as Record<string, unknown>);
  return events.length === 1;
}

const codesOf = (conditions: object, more: FactCatalogue = {}) =>
  checkRegulation(withRules(rule('trap', { conditions: { all: [conditions] } })), {
    ...catalogue,
    ...more,
  }).map(({ code }) => code);

const meaning = (condition: object, facts: Facts = {}) => meaningOf(condition as Condition, facts, {});
const suspended = { fact: 'student.is-suspended', operator: 'equal', value: true };

describe('a missing fact is unknown', () => {
  it('by itself, where json-rules-engine throws', async () => {
    await expect(engineHolds(suspended, {}, false)).rejects.toThrow('Undefined fact');
    expect(meaning(suspended)).toBeUndefined();
  });

  it('under equal, where json-rules-engine with undefined facts says false', async () => {
    expect(await engineHolds(suspended, {})).toBe(false);
    expect(meaning(suspended)).toBeUndefined();
  });

  it.each([
    ['not', { not: suspended }],
    ['notEqual', { ...suspended, operator: 'notEqual' }],
    ['notIn', { fact: 'student.stage', operator: 'notIn', value: ['senior'] }],
    [
      'not of lessThan',
      { not: { fact: 'student.grade', operator: 'lessThan', value: { fact: 'parameter.duration' } } },
    ],
  ])('under %s, where json-rules-engine with undefined facts says true', async (_, condition) => {
    expect(await engineHolds(condition, { 'parameter.duration': 3 })).toBe(true);
    expect(meaningOf(condition as Condition, {}, { duration: 3 })).toBeUndefined();
  });

  it('also where it is there as undefined, which json-rules-engine takes for a value', async () => {
    const condition = { ...suspended, operator: 'notEqual' };
    expect(await engineHolds(condition, { 'student.is-suspended': undefined }, false)).toBe(true);
    expect(meaning(condition, { 'student.is-suspended': undefined })).toBeUndefined();
  });
});

describe('what is of the wrong type is refused', () => {
  const text: FactCatalogue = { text: { type: 'enum', values: ['9', '10'] } };
  const grade: FactCatalogue = { grade: { type: 'integer' } };

  it('text compared by order: json-rules-engine orders "9" after "10"', async () => {
    expect(await engineHolds({ fact: 'text', operator: 'lessThan', value: '10' }, { text: '9' })).toBe(false);
    expect(codesOf({ fact: 'text', operator: 'lessThan', value: '10' }, text)).toEqual(['law/type-mismatch']);
  });

  it('text for a number: json-rules-engine takes "9" for 9', async () => {
    expect(await engineHolds({ fact: 'grade', operator: 'lessThan', value: 10 }, { grade: '9' })).toBe(true);
    expect(() => checkFacts({ grade: '9' }, grade)).toThrow('law/bad-fact');
  });

  it('a date that is not written as one: json-rules-engine says 2024-9-1 is not before 2024-09-10', async () => {
    const condition = { fact: 'student.born', operator: 'lessThan', value: '2024-09-10' };
    expect(await engineHolds(condition, { 'student.born': '2024-9-1' })).toBe(false);
    expect(() => checkFacts({ 'student.born': '2024-9-1' }, catalogue)).toThrow('law/bad-fact');
    expect(codesOf(condition)).toEqual(['law/type-mismatch']);
  });

  it('Date objects: json-rules-engine orders none of them', async () => {
    const condition = { fact: 'day', operator: 'lessThan', value: new Date(2) };
    expect(await engineHolds(condition, { day: new Date(1) })).toBe(false);
    expect(() => checkFacts({ 'student.born': new Date(1) } as never, catalogue)).toThrow('law/bad-fact');
  });

  it('a name for a list: json-rules-engine finds “高一” in “高一年级”', async () => {
    expect(await engineHolds({ fact: 'text', operator: 'in', value: '高一年级' }, { text: '高一' })).toBe(
      true,
    );
    expect(codesOf({ fact: 'student.stage', operator: 'in', value: 'senior' })).toEqual([
      'law/type-mismatch',
    ]);
  });

  it('a number or a date in a rule', () => {
    expect(codesOf({ fact: 'student.grade', operator: 'lessThan', value: 3 })).toEqual(['law/malformed']);
    expect(codesOf({ fact: 'student.grade', operator: 'lessThan', value: '3' })).toEqual([
      'law/type-mismatch',
    ]);
    expect(codesOf({ fact: 'student.born', operator: 'before', value: '2010-09-01' })).toEqual([
      'law/type-mismatch',
    ]);
  });
});

describe('what would always or never hold is refused', () => {
  it.each(['all', 'any'])('an empty %s: json-rules-engine says true', async operator => {
    expect(await engineHolds({ [operator]: [] }, {})).toBe(true);
    expect(codesOf({ [operator]: [] })).toEqual(['law/empty-conditions']);
  });
});

describe('paths are refused', () => {
  it('into a text: json-rules-engine answers with the text', async () => {
    const condition = { fact: 'text', path: '$.name', operator: 'equal', value: 'senior' };
    expect(await engineHolds(condition, { text: 'senior' })).toBe(true);
    expect(codesOf({ ...condition, fact: 'student.stage' })).toEqual(['law/malformed']);
  });

  it('to a property that is missing: json-rules-engine says it differs', async () => {
    const condition = { fact: 'record', path: '$.name', operator: 'notEqual', value: 1 };
    expect(await engineHolds(condition, { record: {} })).toBe(true);
    expect(codesOf({ fact: 'student.stage', path: '$.name', operator: 'notEqual', value: 'senior' })).toEqual(
      ['law/malformed'],
    );
  });

  it('and so are params', () => {
    expect(codesOf({ ...suspended, params: { on: 'x' } })).toEqual(['law/malformed']);
  });
});

describe('what json-rules-engine notices late or never', () => {
  it('an operator that is not there: only when the rule runs', async () => {
    const condition = { ...suspended, operator: 'equals' };
    await expect(engineHolds(condition, { 'student.is-suspended': true })).rejects.toThrow(
      'Unknown operator',
    );
    expect(codesOf(condition)).toEqual(['law/unknown-operator']);
  });

  it('two rules of one name: never', async () => {
    const engine = new Engine();
    const twin = { name: 'twin', conditions: { all: [suspended] }, event: { type: 'twin' } };
    engine.addRule(twin as never).addRule(twin as never);
    expect((await engine.run({ 'student.is-suspended': true })).events).toHaveLength(2);
    const problems = checkRegulation(withRules(rule('twin'), rule('twin')), catalogue);
    expect(problems.map(({ code }) => code)).toEqual(['law/duplicate-rule']);
  });
});
