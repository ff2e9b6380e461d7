import { describe, expect, it } from 'vitest';
import { isXuejiError } from '../../src/errors/index.ts';
import { loadRegulation } from '../../src/law/load-regulation.ts';
import { parameterValues } from '../../src/law/parameters.ts';
import { isInForce, ruleSetAt } from '../../src/law/rule-set.ts';
import { catalogue, header, moreRules, norm, rule, smallRegulation, withRules } from './small-regulation.ts';

const regulation = loadRegulation(smallRegulation(), catalogue);
const namesAt = (command: string, on: string) =>
  ruleSetAt(regulation, command, on).rules.map(({ name }) => name);

describe('a regulation that was read', () => {
  it('has the rules of a command by priority, then article, then place', () => {
    expect(namesAt('transfer.request', '2027-06-01')).toEqual([
      'graduating',
      'late',
      'suspended',
      'everywhere',
      'new-rule',
      'no-register',
    ]);
  });

  it('asks a rule on * on every command, also on one that no rule names', () => {
    expect(namesAt('something.else', '2026-09-01')).toEqual(['everywhere']);
    expect(namesAt('toString', '2026-09-01')).toEqual(['everywhere']);
  });

  it('has the shared conditions put in, also those in shared conditions and in cases', () => {
    const { rules, conditions } = ruleSetAt(regulation, 'transfer.request', '2026-09-01');
    const isSenior = { all: [{ fact: 'student.stage', operator: 'equal', value: 'senior' }] };
    const isSuspended = { fact: 'student.is-suspended', operator: 'equal', value: true };
    expect(conditions[rules.findIndex(({ name }) => name === 'suspended')]?.when).toEqual({
      all: [isSenior, isSuspended],
    });
    expect(regulation.cases[0]?.steps[0].when).toEqual(isSenior);
  });

  it('answers', () => {
    const { rules, evaluate } = ruleSetAt(regulation, 'transfer.request', '2026-09-02');
    const facts = {
      'student.stage': 'senior',
      'student.grade': 3,
      'application.days-since-opening': 1,
      'application.documents': [],
    };
    const { holds, unknown } = evaluate(facts, parameterValues(regulation, '2026-09-02'));
    expect(holds.map(position => rules[position]?.name)).toEqual(['graduating', 'no-register']);
    expect(unknown.map(position => rules[position]?.name)).toEqual(['late', 'suspended']);
  });

  it('is frozen all the way down', () => {
    const { rules } = ruleSetAt(regulation, 'transfer.request', '2026-09-01');
    for (const part of [
      regulation,
      regulation.norms,
      regulation.norms['31.1'],
      rules,
      rules[0],
      rules[0]?.conditions,
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('leaves $schema behind and passes over what is not JSON and the world of the scenarios', () => {
    const files = smallRegulation({
      'regulation.json': { $schema: '../../schemas/regulation.schema.json', ...header },
      'article-31.scenarios.yaml': '- name: x',
      'world.json': { schools: [] },
    });
    expect(loadRegulation(files, catalogue).header).toEqual(header);
  });

  it('reads a file with a byte order mark', () => {
    expect(() =>
      loadRegulation(smallRegulation({ 'regulation.json': `\uFEFF${JSON.stringify(header)}` }), catalogue),
    ).not.toThrow();
  });
});

describe('rules with dates', () => {
  it('are asked on their first and last day, and not on the days around', () => {
    const days = ['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'];
    expect(days.map(on => namesAt('transfer.request', on).includes('new-rule'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('leave the positions of the answers right when they are out of force', () => {
    const facts = { 'student.is-suspended': true, 'application.documents': [] };
    for (const on of ['2026-09-01', '2027-06-01']) {
      const { rules, evaluate } = ruleSetAt(regulation, 'transfer.request', on);
      const { holds, unknown } = evaluate(facts, parameterValues(regulation, on));
      expect(holds.map(position => rules[position]?.name)).toEqual(
        on < '2027' ? ['no-register'] : ['new-rule', 'no-register'],
      );
      expect(unknown.map(position => rules[position]?.name)).toEqual([
        'graduating',
        'late',
        'suspended',
        'everywhere',
      ]);
    }
  });

  it('give one rule set for all days between two changes', () => {
    const at = (on: string) => ruleSetAt(regulation, 'transfer.request', on);
    expect(at('2026-01-01')).toBe(at('2026-12-31'));
    expect(at('2026-12-31')).not.toBe(at('2027-01-01'));
  });
});

describe('the days of the regulation itself', () => {
  const between = (from: string | null, to: string | null) =>
    loadRegulation(smallRegulation({ 'regulation.json': { ...header, effective: { from, to } } }), catalogue);

  it('include the first and the last', () => {
    const days = ['2017-08-31', '2017-09-01', '2022-08-31', '2022-09-01'];
    expect(days.map(on => isInForce(between('2017-09-01', '2022-08-31'), on))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('are all days where the text leaves them blank', () => {
    expect(isInForce(between(null, null), '1900-01-01')).toBe(true);
  });

  it('allow a parameter whose first value begins with them', () => {
    const window = JSON.parse(smallRegulation()['parameters/window.json']!) as {
      values: { from: string | null }[];
    };
    window.values[0]!.from = '2017-09-01';
    const load = (from: string) =>
      loadRegulation(
        smallRegulation({
          'parameters/window.json': window,
          'regulation.json': { ...header, effective: { from, to: null } },
        }),
        catalogue,
      );
    expect(() => load('2017-09-01')).not.toThrow();
    expect(() => load('2017-08-31')).toThrow(
      expect.objectContaining({
        code: 'law/no-value-on-date',
        where: { file: 'parameters/window.json', path: 'values[0].from' },
        details: { parameter: 'window', from: '2017-08-31', to: '2017-09-01' },
        advice: expect.objectContaining({ zh: expect.stringContaining('补上') }),
      }),
    );
  });
});

describe('parameters', () => {
  it('have the value in force on the day, from its first day on', () => {
    const window = (on: string) => parameterValues(regulation, on).window;
    expect(['2026-12-31', '2027-01-01'].map(window)).toEqual([5, 7]);
  });

  it('are the same object on all days between two changes', () => {
    expect(parameterValues(regulation, '1990-01-01')).toBe(parameterValues(regulation, '2026-12-31'));
    expect(parameterValues(regulation, '2027-01-01')).not.toBe(parameterValues(regulation, '2026-12-31'));
  });
});

describe('the digest', () => {
  const digest = (changes: Readonly<Record<string, unknown>>) =>
    loadRegulation(smallRegulation(changes), catalogue).digest;

  it('does not depend on indentation, line ends, the order of keys or of files', () => {
    const reversed = Object.fromEntries(Object.entries(header).reverse());
    const text = JSON.stringify(reversed, null, 4).replaceAll('\n', '\r\n');
    expect(digest({ 'regulation.json': text })).toBe(regulation.digest);
    const backwards = Object.fromEntries(Object.entries(smallRegulation()).reverse());
    expect(loadRegulation(backwards, catalogue).digest).toBe(regulation.digest);
  });

  it('changes with every value and every path', () => {
    const text = smallRegulation()['09-transfer/article-33.rules.json']!;
    const seen = [
      regulation.digest,
      digest({ 'regulation.json': { ...header, id: 'other' } }),
      digest({ '09-transfer/article-33.rules.json': undefined, '10-x/article-33.rules.json': text }),
      loadRegulation(withRules(rule('a')), catalogue).digest,
    ];
    expect(new Set(seen).size).toBe(4);
    for (const value of seen) expect(value).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a fault that JSON.parse finds', () => {
  it('is an error of ours with the file', () => {
    try {
      loadRegulation(
        smallRegulation({ [moreRules]: '{ "article": }', 'x.norms.json': { norms: [norm('1.1', 1)] } }),
        catalogue,
      );
      expect.unreachable();
    } catch (error) {
      expect(isXuejiError(error, 'input/not-json')).toBe(true);
      expect((error as { where: { file: string } }).where.file).toBe(moreRules);
    }
  });
});
