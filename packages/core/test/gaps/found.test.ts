import { describe, expect, it } from 'vitest';
import { factLinks } from '../../src/facts/links.ts';
import { type Finding, findGaps } from '../../src/gaps/index.ts';
import type { Regulation } from '../../src/law/regulation.ts';
import { changed, shipped, without, withRule } from './support.ts';

/** Mistakes and changes in the text, each of which has to show. */

const key = ({ kind, commands, norms, rules, under }: Finding) =>
  JSON.stringify({ kind, commands, norms, rules, under });
const before = new Set(findGaps(shipped).findings.map(key));
const newIn = (regulation: Regulation) =>
  findGaps(regulation).findings.filter(finding => !before.has(key(finding)) && finding.under === undefined);

const article40 = '11-completion/article-40.rules.json';
const article28 = '08-withdrawal/article-28.rules.json';
const all = (...parts: object[]) => ({ all: parts });
const equal = (fact: string, value: unknown) => ({ fact, operator: 'equal', value });

describe('a gap', () => {
  it('shows where an outcome is left out of the text', () => {
    const [gap, ...more] = newIn(changed({ [article40]: without('senior-quality-not-passed') }));
    expect(more).toEqual([]);
    expect(gap).toMatchObject({ kind: 'gap', commands: ['completion.determine'], options: [] });
    expect(gap!.reading).toBeUndefined();
    // Credits and proficiency are reached; only the quality assessment is not.
    const named = Object.fromEntries(gap!.cases[0]!.map(({ fact, values }) => [fact, values]));
    expect(named).toMatchObject({
      'student.stage': ['senior'],
      'results.quality-passed': [false],
      'results.credits': [144, 145],
      'results.proficiency-passed': [true],
    });
  });

  it('shows where the norm that bars an act without a ground is left out', () => {
    const open = changed({
      '09-transfer/article-30.rules.json': (file: { rules: { otherwise?: unknown }[] }) => {
        for (const rule of file.rules) delete rule.otherwise;
      },
    });
    expect(newIn(open).map(({ kind, commands }) => [kind, commands])).toEqual([
      ['gap', ['transfer.arrange', 'transfer.request']],
    ]);
  });

  it('is filled where a rule that rests on no silent reading settles it', () => {
    const filled = changed({
      'readings/one-or-two-failed-subjects.json': (reading: { silent?: true }) => {
        delete reading.silent;
      },
    });
    expect(findGaps(filled).findings.some(({ norms }) => norms.join() === '39.2,39.3')).toBe(false);
  });
});

describe('a conflict', () => {
  const bar = (more: object) => ({
    name: 'example-bar',
    cites: ['30.2'],
    on: ['withdrawal.request'],
    modality: 'prohibition',
    conditions: all(equal('student.stage', 'senior'), equal('student.has-completed-compulsory-stage', true)),
    ...more,
  });
  const found = (more: object) =>
    newIn(changed({ [article28]: withRule(bar(more)) })).filter(({ kind }) => kind === 'conflict');

  it('is a bar on what another norm lets be done, where neither is the narrower', () => {
    const conditions = all(equal('student.stage', 'senior'), {
      fact: 'student.age',
      operator: 'lessThan',
      value: { fact: 'parameter.withdrawal.min-age' },
    });
    expect(found({ conditions }).map(({ rules }) => rules)).toEqual([
      ['senior-special-circumstances', 'example-bar'],
    ]);
  });

  it('is none where the bar is the narrower rule', () => {
    const conditions = all(
      equal('student.stage', 'senior'),
      equal('withdrawal.ground', 'special-circumstances'),
      equal('student.status', 'suspended'),
    );
    expect(found({ conditions })).toEqual([]);
  });

  it('is none where both are of one norm', () => {
    const conditions = all(equal('student.stage', 'senior'), equal('student.status', 'suspended'));
    expect(found({ conditions, cites: ['28.1'] }).map(({ rules }) => rules)).not.toContainEqual([
      'senior-special-circumstances',
      'example-bar',
    ]);
    expect(found({ conditions }).map(({ rules }) => rules)).toContainEqual([
      'senior-special-circumstances',
      'example-bar',
    ]);
  });

  it('is none on circumstances that have nothing to do with each other', () => {
    expect(found({ conditions: all(equal('transfer.to-same-school', true)) })).toEqual([]);
  });

  it('is two outcomes at once', () => {
    const twice = withRule({
      name: 'example-outcome',
      cites: ['42.1'],
      on: ['completion.determine'],
      modality: 'ground',
      conditions: all(
        equal('student.stage', 'senior'),
        equal('completion.occasion', 'end-of-schooling'),
        equal('results.quality-passed', true),
      ),
      becomes: 'left',
    });
    const rules = newIn(changed({ [article40]: twice })).map(({ rules: sides }) => sides.join(' '));
    expect(rules).toContain('senior-graduates example-outcome');
    expect(rules).not.toContain('senior-quality-not-passed example-outcome');
  });
});

describe('what cannot be', () => {
  it('is left out: without the link, 27 and 28 would collide as they are read now', () => {
    const links = factLinks as (typeof factLinks)[number][];
    const [nine] = links.splice(0, 1);
    try {
      expect(newIn(shipped).map(({ rules }) => rules)).toContainEqual([
        'no-withdrawal-in-compulsory-stage',
        'senior-special-circumstances',
      ]);
    } finally {
      links.unshift(nine!);
    }
  });
});
