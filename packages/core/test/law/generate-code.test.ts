import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/law/condition.ts';
import { nothing } from '../../src/law/evaluation.ts';
import { generateEvaluator } from '../../src/law/generate-code.ts';
import { compiled } from './compiled.ts';

const isSenior: Condition = { fact: 'student.stage', operator: 'equal', value: 'senior' };
const text = (...conditions: readonly Condition[]) =>
  generateEvaluator(
    'answer',
    conditions.map((when, index) => ({ name: `rule-${index}`, when, unless: [] })),
  );

describe('the generated text', () => {
  it('reads as one would write it', () => {
    const isLate: Condition = { fact: 'days', operator: 'greaterThan', value: { fact: 'parameter.window' } };
    expect(text({ all: [isSenior, { not: isLate }] })).toMatchInlineSnapshot(`
      "const answer = (facts, parameters) => {
        const studentStage = facts["student.stage"];
        const days = facts["days"];
        const parameterWindow = parameters["window"];
        let holds;
        let unknown;
        // rule-0
        if ((studentStage === undefined || studentStage === "senior") && !(days > parameterWindow)) {
          if (studentStage === "senior" && !(days === undefined || parameterWindow === undefined || days > parameterWindow)) (holds ??= []).push(0);
          else (unknown ??= []).push(0);
        }
        return evaluation(holds, unknown);
      };
      "
    `);
  });

  it('reads a fact once, however many rules ask it', () => {
    expect(
      text({ all: [isSenior] }, { not: isSenior }, { any: [isSenior, isSenior] }).match(/facts\[/g),
    ).toHaveLength(1);
  });

  it('compares with a few names one by one, and makes a set of many, once', () => {
    const isIn = (length: number): Condition => ({
      fact: 'x',
      operator: 'in',
      value: Array.from({ length }, (_, index) => `v${index}`),
    });
    expect(text(isIn(8))).not.toContain('new Set');
    expect(text(isIn(9), { not: isIn(9) }).match(/new Set/g)).toHaveLength(1);
  });

  it('quotes whatever stands in a name or a value', () => {
    const odd: Condition = { fact: 'a"b', operator: 'equal', value: '\'"\\\n`' };
    const answer = compiled([{ when: odd, unless: [] }]);
    expect(answer({ 'a"b': '\'"\\\n`' }, {})).toEqual({ holds: [0], unknown: [] });
    expect(answer({ 'a"b': 'x' }, {})).toEqual({ holds: [], unknown: [] });
  });
});

describe('the most frequent answer', () => {
  it('is one shared, frozen object', () => {
    expect(compiled([{ when: isSenior, unless: [] }])({ 'student.stage': 'primary' }, {})).toBe(nothing);
    expect(Object.isFrozen(nothing.holds)).toBe(true);
  });

  it('shares its empty half', () => {
    expect(compiled([{ when: isSenior, unless: [] }])({}, {}).holds).toBe(nothing.holds);
  });
});
