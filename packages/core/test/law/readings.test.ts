import { describe, expect, it } from 'vitest';
import { isXuejiError } from '../../src/errors/index.ts';
import { checkRegulation, loadRegulation } from '../../src/law/load-regulation.ts';
import { parameterValues } from '../../src/law/parameters.ts';
import { ruleSetAt } from '../../src/law/rule-set.ts';
import { underOption } from '../../src/law/under-option.ts';
import { catalogue, smallRegulation } from './small-regulation.ts';

const both = (text: string) => ({ zh: text, en: text });
const special = { fact: 'school.kind', operator: 'equal', value: 'special' };

const reading = (option: object, more: object = {}) => ({
  name: 'window',
  cites: ['33.1'],
  question: both('?'),
  options: [
    { id: 'a', text: both('a') },
    { id: 'b', text: both('b'), ...option },
  ],
  taken: 'a',
  why: both('because'),
  owner: both('the county'),
  ...more,
});

const withReading = (option: object, more: object = {}) =>
  smallRegulation({ 'readings/window.json': reading(option, more) });

const faults = (option: object, more: object = {}) =>
  checkRegulation(withReading(option, more), catalogue, {
    commands: ['transfer.request', 'something.else'],
  }).map(({ code, where }) => [code, where.file, where.path]);

const file = 'readings/window.json';

describe('the options of a reading', () => {
  it('say what rules and parameters would be', () => {
    const option = {
      rules: [
        { rule: 'suspended', conditions: { all: [special] } },
        { rule: 'everywhere', omitted: true },
      ],
      parameters: { window: 9 },
    };
    expect(faults(option, { silent: true, closes: ['transfer.request'] })).toEqual([]);
  });

  it('are checked like rules', () => {
    const at = 'options[1].rules[0]';
    const rule = (more: object) => ({
      rules: [{ rule: 'suspended', conditions: { all: [special] }, ...more }],
    });
    expect(faults(rule({ rule: 'suspendid' }))).toEqual([['law/unknown-rule', file, `${at}.rule`]]);
    const unknown = { fact: 'school.knid', operator: 'equal', value: 'special' };
    expect(faults(rule({ conditions: { all: [unknown] } }))).toEqual([
      ['law/unknown-fact', file, `${at}.conditions.all[0].fact`],
    ]);
    expect(faults(rule({ conditions: { condition: 'senior' } }))).toEqual([
      ['law/unknown-condition', file, `${at}.conditions.condition`],
    ]);
    expect(faults(rule({ unless: [{ cites: ['99.9'], conditions: special }] }))).toEqual([
      ['law/unknown-norm', file, `${at}.unless[0].cites[0]`],
    ]);
  });

  it('set parameters that there are, to values of their type', () => {
    expect(faults({ parameters: { windows: 9 } })).toEqual([
      ['law/unknown-parameter', file, 'options[1].parameters.windows'],
    ]);
    expect(faults({ parameters: { window: 'nine' } })).toEqual([
      ['law/type-mismatch', file, 'options[1].parameters.window'],
    ]);
  });

  it('say nothing where they are taken: rules and parameters say it', () => {
    expect(faults({ parameters: { window: 9 } }, { taken: 'b' })).toEqual([
      ['law/malformed', file, 'options[1]'],
    ]);
    expect(faults({}, { taken: 'c' })).toEqual([['law/malformed', file, 'taken']]);
  });

  it('close commands that there are', () => {
    expect(faults({}, { closes: ['transfer.requests'] })).toEqual([
      ['law/unknown-command', file, 'closes[0]'],
    ]);
  });

  it('are told apart from what is no option', () => {
    expect(faults({ rules: [{ rule: 'suspended' }] }).map(([code]) => code)).toEqual(['law/malformed']);
  });
});

describe('the regulation under an option', () => {
  const option = {
    rules: [
      { rule: 'suspended', conditions: { all: [special] } },
      { rule: 'everywhere', omitted: true },
    ],
    parameters: { window: 9 },
  };
  const regulation = loadRegulation(withReading(option), catalogue);
  const other = underOption(regulation, 'window', 'b');
  const holding = (law: typeof regulation, facts: Record<string, string | boolean>) => {
    const { rules, evaluate } = ruleSetAt(law, 'transfer.request', '2026-09-01');
    const { holds } = evaluate(facts, parameterValues(law, '2026-09-01'));
    return holds.map(position => rules[position]!.name);
  };

  it('has its rules and parameters, and keeps the exceptions that it does not name', () => {
    expect(parameterValues(other, '2026-09-01').window).toBe(9);
    const facts = { 'school.kind': 'special', 'student.stage': 'senior', 'student.is-suspended': true };
    // The exception of the rule is a special school: it stands, so that the rule never holds.
    expect(holding(other, facts)).toEqual([]);
    const unless = { ...option.rules[0], unless: [{ cites: ['33.1'], conditions: { not: special } }] };
    const replaced = loadRegulation(withReading({ rules: [unless] }), catalogue);
    expect(holding(underOption(replaced, 'window', 'b'), facts)).toEqual(['suspended']);
  });

  it('leaves the regulation as it is, and says that it is another', () => {
    expect(parameterValues(regulation, '2026-09-01').window).toBe(5);
    expect(other.readings.window?.taken).toBe('b');
    expect(other.digest).not.toBe(regulation.digest);
    expect(underOption(regulation, 'window', 'a')).toBe(regulation);
  });

  it('is refused where there is no such reading or option', () => {
    const code = (name: string, id: string) => {
      try {
        underOption(regulation, name, id);
        return undefined;
      } catch (error) {
        return isXuejiError(error) ? error.code : error;
      }
    };
    expect(code('windows', 'a')).toBe('law/unknown-reading');
    expect(code('window', 'c')).toBe('law/unknown-option');
  });
});
