import { describe, expect, it, test } from 'vitest';
import { factCatalogue } from '../../src/facts/catalogue.ts';
import { chinaCalendar as calendar } from '../../src/generated/china-calendar.ts';
import { decide, parseCommand, type RecordEvent, type StudentRecord } from '../../src/index.ts';
import { loadRegulation } from '../../src/law/load-regulation.ts';
import { parameterValues } from '../../src/law/parameters.ts';
import { askable } from '../../src/procedures/index.ts';
import type { Store } from '../../src/registry/store.ts';
import { adjudicate, diff, impact, lawAsOf } from '../../src/versions/index.ts';
import { directory, lawFiles } from '../support/regulation.ts';

const files = lawFiles();
const on = '2026-09-03';

// biome-ignore lint/suspicious/noExplicitAny: a file of the law wing, changed at will
function version(path?: string, change: (file: any) => void = () => {}) {
  if (path === undefined) return loadRegulation(files, factCatalogue, { commands: askable });
  const file = JSON.parse(files[path]!);
  change(file);
  return loadRegulation({ ...files, [path]: JSON.stringify(file) }, factCatalogue, { commands: askable });
}

const base = version();
const hours = 'parameters/truancy.withdrawal-hours.json';

describe('two versions of the law, by meaning', () => {
  it('do not differ where only names, sentences and remedies do', () => {
    const reworded = version('13-safeguards/article-49.rules.json', file => {
      for (const rule of file.rules) {
        rule.name = rule.event.type = `${rule.name}-anew`;
        rule.event.params = { zh: '另一种说法', en: 'said in another way' };
        delete rule.remedy;
      }
    });
    expect(diff(base, reworded, on)).toMatchObject({ differences: [], tried: 0, parameters: [] });
  });

  it('do not differ where a condition says the same in other words', () => {
    const turned = version('13-safeguards/article-49.rules.json', file => {
      file.rules[0].conditions = {
        not: { all: [{ fact: 'actor.is-status-authority', operator: 'equal', value: true }] },
      };
    });
    const { differences, tried } = diff(base, turned, on);
    expect(differences).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });

  it('differ in the smallest case: a value that is another, right between the two', () => {
    const { differences, parameters } = diff(
      base,
      version(hours, file => void Object.assign(file.values[0], { value: 120 })),
      on,
    );
    expect(parameters).toEqual([{ name: 'truancy.withdrawal-hours', before: 140, after: 120 }]);
    const [difference] = differences.filter(({ command }) => command === 'withdrawal.deem');
    const counted = Object.entries(difference!.facts).find(([name]) => name.includes('hours'))!;
    expect(counted[1]).toSatisfy((n: number) => n >= 120 && n < 140);
    expect(difference!.before).toEqual([]);
    expect(difference!.after).toEqual(['ground']);
    expect(difference!.norms).toContain('29.1');
  });

  it('differ where a rule is gone, on its own facts and no other', () => {
    const without = version('13-safeguards/article-49.rules.json', file => {
      file.rules = file.rules.filter(({ name }: { name: string }) => name !== 'disclosed-after-the-approval');
    });
    expect(diff(base, without, on).differences).toEqual([
      {
        command: 'disclosure.request',
        facts: { 'disclosure.approval-has-run-out': true },
        before: ['prohibition'],
        after: [],
        norms: ['49.1'],
      },
    ]);
    expect(diff(without, base, on).differences).toMatchObject([{ before: [], after: ['prohibition'] }]);
  });

  it('are compared on a day: a change to come is none today', () => {
    const later = version(hours, file => file.values.push({ from: '2027-01-01', value: 120, quote: '示例' }));
    expect(diff(base, later, on).differences).toEqual([]);
    expect(diff(base, later, '2027-01-01').differences).not.toEqual([]);
  });
});

describe('the steps of a case, by meaning', () => {
  const file = '09-transfer/article-32.rules.json';
  // biome-ignore lint/suspicious/noExplicitAny: a file of the law wing, changed at will
  const withSteps = (change: (steps: any[]) => void) => version(file, ({ cases }) => change(cases[0].steps));
  const named = (steps: readonly { readonly id: string }[], id: string) =>
    steps.findIndex(step => step.id === id);
  const approvals = (...parties: string[]) =>
    parties.map(party => `approval ${party} transfer.step-within=10`);
  const difference = (other: ReturnType<typeof version>) => {
    const { differences } = diff(base, other, on);
    expect(differences.map(({ command }) => command).sort()).toEqual([
      'transfer.arrange',
      'transfer.request',
    ]);
    return differences[0]!;
  };

  it('differ where a step has other days', () => {
    const { before, after, facts, norms } = difference(
      version(
        'parameters/transfer.step-within.json',
        file => void Object.assign(file.values[0], { value: 5 }),
      ),
    );
    expect([facts, before[0], after[0]]).toEqual([
      {},
      'approval receiving-school transfer.step-within=10',
      'approval receiving-school transfer.step-within=5',
    ]);
    expect(norms).toContain('32.4');
  });

  it('differ where another party acts, on the facts that the step needs and no other', () => {
    const { before, after, facts, norms } = difference(
      withSteps(steps => void Object.assign(steps[named(steps, 'receiving-city')], { party: 'province' })),
    );
    expect(facts).toEqual({ 'student.stage': 'senior' });
    expect(before.filter(step => !after.includes(step))).toEqual(approvals('receiving-city'));
    expect(after.filter(step => !before.includes(step))).toEqual([
      'approval province transfer.step-within=10',
    ]);
    expect(norms).toEqual(['30.2', '32.4']);
  });

  it('differ where one is gone, added, or comes before another', () => {
    const short = approvals('receiving-school', 'receiving-authority', 'sending-school', 'sending-authority');
    const gone = withSteps(steps => void steps.splice(named(steps, 'sending-school'), 1));
    expect(difference(gone)).toMatchObject({ before: short, after: short.toSpliced(2, 1) });
    expect(diff(gone, base, on).differences[0]).toMatchObject({
      before: short.toSpliced(2, 1),
      after: short,
    });
    const swapped = withSteps(steps => void steps.splice(0, 2, steps[1], steps[0]));
    expect(difference(swapped).after.slice(0, 2)).toEqual(
      approvals('receiving-authority', 'receiving-school'),
    );
  });

  it('do not differ where only their names, titles and norms do, or a condition is put in other words', () => {
    const reworded = withSteps(steps => {
      for (const step of steps) {
        step.id = `${step.id}-anew`;
        step.title = { zh: '另一种说法', en: 'said in another way' };
        step.cites = ['32.4'];
        if (step.when) step.when = { not: { not: step.when } };
      }
    });
    const { differences, tried } = diff(base, reworded, on);
    expect(differences).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });

  it('do not differ between a version and itself', () => {
    expect(diff(base, version(), on)).toMatchObject({ differences: [], tried: 0, parameters: [] });
  });
});

describe('outside the days that a version covers', () => {
  const dated = version('regulation.json', header => {
    header.effective = { from: '2026-01-01', to: '2026-12-31' };
  });

  it.each(['2025-12-31', '2027-01-01'])('no comparison is made: %s', async day => {
    const error = expect.objectContaining({ code: 'law/not-in-force' });
    expect(() => diff(dated, base, day)).toThrow(error);
    expect(() => diff(base, dated, day)).toThrow(error);
    const asked = { store: {} as Store, regulation: base, other: dated, on: day, directory, calendar };
    await expect(impact(asked).next()).rejects.toThrow(error);
  });

  it.each(['2026-01-01', '2026-12-31'])('and within them it is: %s', day => {
    expect(diff(dated, base, day).differences).toEqual([]);
  });
});

const imported = parseCommand({
  type: 'record.import',
  id: 'i',
  record: 's',
  by: { kind: 'school', id: '5101040001' },
  content: {
    identity: { name: '示例学生', sex: 'male', birthDate: '2009-01-01', document: { type: 'none' } },
    truancy: [{ on: '2026-09-02', classHours: 130 }],
    contacts: ['2026-09-02', '2026-09-03', '2026-09-04'].map(day => ({ on: day, inVain: true })),
    enrolments: [
      {
        school: '5101040001',
        stage: 'senior',
        grade: 2,
        cohort: '2025',
        status: 'enrolled',
        since: '2025-09-01',
      },
    ],
  },
});
const deem = parseCommand({
  type: 'withdrawal.deem',
  id: 'd',
  record: 's',
  by: { kind: 'school', id: '5101040001' },
});

describe('a decision made again says three dates', () => {
  const law = version(hours, file => file.values.push({ from: '2026-11-01', value: 120, quote: '示例' }));
  const { events } = decide(law, undefined, imported, { on: '2026-09-05', directory, calendar });
  const truancy: RecordEvent = {
    type: 'truancy-recorded',
    on: '2026-10-09',
    day: '2026-10-09',
    classHours: 20,
  } as never;
  const entry = (event: RecordEvent, at: string) => ({ event, at });
  const ledger = [
    ...events.map(event => entry(event, '2026-09-05T09:00:00+08:00')),
    // It happened on the 9th, and was entered two weeks later.
    entry(truancy, '2026-10-23T09:00:00+08:00'),
  ];
  const again = (factsAsOf: string, lawOn: string, knownAsOf: string) =>
    adjudicate(law, ledger, deem, { factsAsOf, lawAsOf: lawOn, knownAsOf }, { directory, calendar });
  const hoursOf = (record: StudentRecord | undefined) =>
    record?.truancy.reduce((sum, { classHours }) => sum + classHours, 0);

  test('what is known changes what is decided', () => {
    const then = again('2026-10-12', '2026-10-12', '2026-10-12');
    const now = again('2026-10-12', '2026-10-12', '2026-10-23');
    expect([hoursOf(then.record), hoursOf(now.record)]).toEqual([130, 150]);
    expect([then.decision.verdict, now.decision.verdict]).toEqual(['refused', 'granted']);
  });

  test('what has happened does, too', () => {
    expect(again('2026-10-08', '2026-10-12', '2026-12-01').decision.verdict).toBe('refused');
  });

  test('and so does the law: the same facts, under the rules of another day', () => {
    const { decision } = again('2026-10-12', '2026-11-01', '2026-10-12');
    expect(decision.verdict).toBe('granted');
    expect(decision.trace.parameters['truancy.withdrawal-hours'] ?? 120).toBe(120);
  });

  test('what the decision itself wrote is no fact that it is decided on, and what rests on it neither', () => {
    const by = { kind: 'school', id: '5101040001' } as const;
    const granted = again('2026-10-12', '2026-10-12', '2026-10-23').decision;
    const written = granted.events.map(event => ({
      event,
      at: '2026-10-23T10:00:00+08:00',
      command: { id: deem.id, type: deem.type, by },
    }));
    const later = entry({ type: 'step-approved', on: '2026-10-12' } as never, '2026-10-23T11:00:00+08:00');
    const dates = { factsAsOf: '2026-10-12', lawAsOf: '2026-10-12', knownAsOf: '2026-10-23' };
    const context = { directory, calendar };
    const { decision, leftOut } = adjudicate(law, [...ledger, ...written, later], deem, dates, context);
    expect([decision.verdict, decision.events, leftOut]).toEqual(['granted', granted.events, 1]);
    const another = adjudicate(law, [...ledger, ...written], { ...deem, id: 'e' }, dates, context);
    expect([another.decision.verdict, another.leftOut]).toEqual(['refused', 0]);
    // Nothing was left out that it could rest on: the ledger itself is at fault.
    expect(() => adjudicate(law, [...ledger, later], deem, dates, context)).toThrow('record/illegal-event');
  });

  test('before anything was known there is no record', () => {
    const { record, decision } = again('2026-10-12', '2026-10-12', '2026-09-04');
    expect([record, decision.verdict]).toEqual([undefined, 'refused']);
  });

  test('and outside its days the law refuses to answer', () => {
    const dated = { ...law, header: { ...law.header, effective: { from: '2026-01-01', to: '2026-12-31' } } };
    const { decision } = adjudicate(
      dated,
      ledger,
      deem,
      { factsAsOf: '2026-10-12', lawAsOf: '2027-01-01', knownAsOf: '2026-12-01' },
      { directory, calendar },
    );
    expect(decision).toMatchObject({ verdict: 'pending', outstanding: [{ rule: 'not-in-force' }] });
  });
});

test('the law of a day is that of the day on every other', () => {
  const law = version(hours, file => file.values.push({ from: '2026-11-01', value: 120, quote: '示例' }));
  const old = lawAsOf(law, '2026-10-31');
  expect(parameterValues(old, '2030-01-01')['truancy.withdrawal-hours']).toBe(140);
  expect(parameterValues(lawAsOf(law, '2026-11-01'), '2020-01-01')['truancy.withdrawal-hours']).toBe(120);
});
