import { describe, expect, it } from 'vitest';
import { type Finding, findGaps, sayFinding } from '../../src/gaps/index.ts';
import { conditionClosure } from '../../src/law/closures.ts';
import { foldUnless } from '../../src/law/conditions.ts';
import { parameterValues } from '../../src/law/parameters.ts';
import type { Regulation } from '../../src/law/regulation.ts';
import { ruleSetAt } from '../../src/law/rule-set.ts';
import { underOption } from '../../src/law/under-option.ts';
import { combinations, isIn, shipped } from './support.ts';

const { acts, findings } = findGaps(shipped);
const between = (one: string, other: string) =>
  findings.filter(({ kind, norms }) => kind === 'conflict' && norms.includes(one) && norms.includes(other));
const gapAt = (reading: string) =>
  findings.find(finding => finding.kind === 'gap' && finding.reading === reading) as Finding;
const holds = (regulation: Regulation, command: string, name: string) => {
  const { rules, conditions } = ruleSetAt(regulation, command, '2026-09-01');
  const answer = conditionClosure(foldUnless(conditions[rules.findIndex(rule => rule.name === name)]!));
  return (facts: Parameters<typeof answer>[0]) =>
    answer(facts, parameterValues(regulation, '2026-09-01')) === true;
};

describe('article 39', () => {
  const gap = gapAt('one-or-two-failed-subjects');

  it('is silent on one or two failed subjects, and on nothing else', () => {
    expect(gap).toMatchObject({ commands: ['completion.determine'], norms: ['39.2', '39.3'] });
    expect(gap.under).toBeUndefined();
    expect(gap.cases).toHaveLength(1);
    const said = Object.fromEntries(gap.cases[0]!.map(({ fact, values }) => [fact, values]));
    expect(said).toMatchObject({
      'student.stage': ['junior'],
      'completion.occasion': ['end-of-schooling'],
      'results.quality-passed': [true],
      'results.failed-subjects': [1, 2],
    });
    const others = findings.filter(
      ({ kind, commands }) => kind === 'gap' && commands.includes('completion.determine'),
    );
    expect(others).toEqual([gap]);
  });

  it('is silent at 2 of the 48 points that were tried by hand', () => {
    const tried = combinations({
      'student.stage': ['primary', 'junior'],
      'completion.occasion': ['end-of-schooling', 'leaving-early'],
      'results.quality-passed': [true, false],
      'results.failed-subjects': [0, 1, 2, 3, 4, 5],
    }).map(facts => ({ ...facts, 'student.grade': facts['student.stage'] === 'junior' ? 3 : 6 }));
    expect(tried).toHaveLength(48);
    expect(tried.filter(facts => isIn(gap, facts)).map(facts => facts['results.failed-subjects'])).toEqual([
      1, 2,
    ]);
  });

  it('would be settled by each option as it says', () => {
    const outcomes = gap.options.map(({ option, outcomes: [first, ...more] }) => [
      option,
      first?.outcome,
      more,
    ]);
    expect(outcomes).toEqual([
      ['undetermined', 'undetermined', []],
      ['graduated', 'graduated', []],
      ['completed-without-graduating', 'completed', []],
    ]);
  });

  it('collides with itself only where failing counts as leaving early', () => {
    expect(between('39.3', '39.4').map(({ under }) => under)).toEqual([
      { reading: 'left-before-completion', option: 'failure-is-left' },
      { reading: 'left-before-completion', option: 'failure-is-left' },
    ]);
  });
});

describe('articles 27 and 28', () => {
  const [conflict, ...more] = between('27.1', '28.1') as [Finding, ...Finding[]];

  it('collide only if one of the two conditions of 27 is enough', () => {
    expect(more).toEqual([]);
    expect(conflict.under).toEqual({ reading: 'withdrawal-and-or', option: 'either' });
    expect(conflict.options).toEqual([
      { option: 'both', taken: true, outcomes: [] },
      { option: 'either', taken: false, outcomes: [{ outcome: 'collides', points: conflict.points }] },
    ]);
    expect(conflict.cases.map(parts => parts.map(({ fact, values }) => [fact, values]))).toEqual([
      [
        ['student.stage', ['senior']],
        ['student.age', [17]],
        ['withdrawal.ground', ['special-circumstances']],
      ],
    ]);
  });

  // The trial crossed five things that it took for independent. A senior student without the nine years cannot be.
  const tried = combinations({
    'student.age': [17, 18, 19],
    'student.has-completed-compulsory-stage': [true, false],
    'student.stage': ['junior', 'senior'],
    'withdrawal.ground': ['special-circumstances', 'none'],
    unfit: [true, false],
  });
  const collide = (regulation: Regulation) => {
    const bars = holds(regulation, 'withdrawal.request', 'no-withdrawal-in-compulsory-stage');
    const lets = holds(regulation, 'withdrawal.request', 'senior-special-circumstances');
    return tried.filter(facts => bars(facts) && lets(facts));
  };
  const canBe = (facts: (typeof tried)[number]) =>
    facts['student.stage'] !== 'senior' || facts['student.has-completed-compulsory-stage'];

  it('collide at 8 of the 48 points tried by hand, and read as “and” at none that can be', () => {
    expect(tried).toHaveLength(48);
    expect(collide(underOption(shipped, 'withdrawal-and-or', 'either'))).toHaveLength(8);
    expect(collide(shipped).filter(canBe)).toEqual([]);
  });
});

describe('every finding', () => {
  it('has a reading that removes it', () => {
    const open = findings.filter(({ reading }) => reading === undefined);
    expect(open.map(finding => sayFinding(shipped, finding).heading.zh)).toEqual([]);
  });

  it('is said in both languages, in the words of its articles', () => {
    for (const finding of findings) {
      const { heading, norms, cases, example, options } = sayFinding(shipped, finding);
      for (const { zh, en } of [
        heading,
        ...norms,
        ...cases,
        example,
        ...options.map(({ brings }) => brings),
      ]) {
        expect(zh).toMatch(/[一-鿿]/);
        expect(en).not.toMatch(/[一-鿿]/);
        expect(zh + en).not.toMatch(/[{}]|undefined/);
      }
      expect(norms.every(({ zh }) => zh.startsWith('第'))).toBe(true);
    }
  });

  it('counts some of the situations and not all, and says where each is', () => {
    for (const { points, of, cases, example } of findings) {
      expect(points).toBeGreaterThan(0);
      expect(points).toBeLessThan(of);
      expect(cases.length).toBeGreaterThan(0);
      expect(
        isIn({ cases } as Finding, Object.fromEntries(example.map(({ fact, values }) => [fact, values[0]!]))),
      ).toBe(true);
    }
  });
});

describe('the spaces', () => {
  it('are the products of the values that rules tell apart', () => {
    const space = acts.find(({ command }) => command === 'completion.determine')!;
    // stage, occasion, quality, failed subjects with all passed, grade around 3 and 6, credits, proficiency, age
    expect(space.points).toBe(3 * 2 * 2 * 5 * 6 * 3 * 2 * 3);
    expect(space).toMatchObject({ chapter: 11, tried: space.points });
    const request = acts.find(({ command }) => command === 'transfer.request')!;
    expect(request.chapter).toBe(9);
    expect(request.tried).toBeLessThan(request.points);
  });
});
