import { askable, factCatalogue } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { overlay } from '@xueji/core/law';
import { runScenario, scenarioFileSchema } from '@xueji/core/scenarios';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ask } from '../site/desk/ask.ts';
import { type Desk, fromAddress, toAddress, unchanged } from '../site/desk/desk.ts';
import { amended, regulationOf } from '../site/desk/law.ts';
import { blankRule, type NewRule, ruleFiles, ruleOf } from '../site/desk/new-rule.ts';
import { rerun, type Turned } from '../site/desk/rerun.ts';
import { scenarioFile } from '../site/desk/scenario-file.ts';
import { deskData } from '../site/law/desk-data.ts';

const data = deskData();
const base = regulationOf(data.law);
const { world } = data;
const desks = data.scenarios.map(({ written: { name, given, when, then } }) => ({
  desk: { name, given, when, established: {}, changes: unchanged } satisfies Desk,
  verdict: then?.verdict,
}));

describe('the desk', () => {
  test('answers as the scenarios say, from the law as data', () => {
    // Every one of them is run by the test of the changes, too; here by the way that the page takes.
    const asked = desks.filter((_, i) => i % 5 === 0);
    const wrong = asked.filter(({ desk, verdict }) => {
      const answer = ask(desk, base, world);
      return 'fault' in answer || answer.decision.verdict !== verdict;
    });
    expect(asked.length).toBeGreaterThan(100);
    expect(wrong.map(({ desk }) => desk.name)).toEqual([]);
  });

  test('goes through its address unchanged', () => {
    for (const { desk } of desks) expect(fromAddress(`#${toAddress(desk)}`, base)).toEqual(desk);
    expect(fromAddress('#desk=broken', base)).toBeUndefined();
    expect(fromAddress('', base)).toBeUndefined();
  });

  test('saves a scenario file that holds', () => {
    const failing = desks
      .filter((_, i) => i % 5 === 1)
      .filter(({ desk }) => {
        const answer = ask(desk, base, world);
        if ('fault' in answer) return true;
        const { scenarios } = scenarioFileSchema.parse(parse(scenarioFile(desk, answer.decision)));
        return !runScenario(scenarios[0]!, { regulation: base, calendar: chinaCalendar, world }).ok;
      });
    expect(failing.map(({ desk }) => desk.name)).toEqual([]);
  });

  test('takes a fact that was unknown, and never one that is known', () => {
    const { desk } = desks.find(
      ({ desk: { when } }) => 'transfer.request' in when && !when['transfer.request']!.ground,
    )!;
    const facts = (established: Desk['established']) => {
      const answer = ask({ ...desk, established }, base, world);
      return 'fault' in answer ? {} : answer.facts;
    };
    expect(facts({})['transfer.ground']).toBeUndefined();
    expect(facts({ 'transfer.ground': 'household-move' })['transfer.ground']).toBe('household-move');
    expect(facts({ 'student.stage': 'primary' })['student.stage']).toBe(facts({})['student.stage']);
  });

  test('shows which scenarios a change turns: a parameter, a reading, a rule left out', async () => {
    expect(await turnedBy(unchanged)).toEqual([]);
    const turned = await turnedBy({
      parameters: { 'truancy.withdrawal-hours': 500 },
      readings: { 'one-or-two-failed-subjects': 'graduated' },
      added: [],
      without: ['transfer-within-county'],
    });
    const said = turned.map(({ name, expected, got }) => `${name} ${expected} → ${got}`).join('\n');
    expect(said).toMatch(/旷课.* granted → refused/);
    expect(said).toMatch(/补考后一门不及格.* pending → granted/);
    expect(said).toMatch(/同县.* pending → pending/);
    expect(turned.length).toBeLessThan(60);
  });

  test.each([
    ['prohibition', 'refused'],
    ['presumption', 'pending'],
    ['requirement', 'pending'],
  ] as const)('tries a further rule, a %s: %s with its sentence', (modality, verdict) => {
    const { desk } = desks.find(each => 'transfer.request' in each.desk.when && each.verdict === 'pending')!;
    const says = '学生转学的，由学校先行约谈';
    const rule: NewRule = {
      ...blankRule('transfer.request'),
      modality,
      says,
      document: 'other',
      conditions: [
        { fact: 'student.age', operator: 'greaterThan', value: { fact: 'parameter.admission.min-age' } },
        { fact: 'student.stage', operator: 'notEqual', value: 'primary' },
      ],
    };
    const law = amended(base, { ...unchanged, added: [rule] });
    const answer = ask(desk, law, world);
    if ('fault' in answer) throw new Error(answer.fault.zh);
    expect(answer.decision.verdict).toBe(verdict);
    expect(JSON.stringify(answer.decision)).toContain(says);
    const kept = overlay(base, ruleFiles([rule]), factCatalogue, { commands: askable });
    expect(kept.ruleSets['transfer.request']!.rules.at(-1)).toEqual(ruleOf(rule, 0));
  });

  test('leaves a rule alone that is unfinished, and drops one that an address made up', () => {
    const unfinished = [blankRule('transfer.request')] as const;
    expect(amended(base, { ...unchanged, added: unfinished }).ruleSets).toBe(base.ruleSets);
    const { desk } = desks[0]!;
    const madeUp = [
      { fact: 'no.such', operator: 'equal' },
      { fact: 'student.age', operator: 'contains' },
      { fact: 'student.age', operator: 'equal', value: 7 },
      { fact: 'student.age', operator: 'equal', value: { fact: 'parameter.senior.min-credits' } },
    ].map(condition => ({ ...blankRule('transfer.request'), conditions: [condition] }) as NewRule);
    const address = toAddress({ ...desk, changes: { ...unchanged, added: [...unfinished, ...madeUp] } });
    expect(fromAddress(address, base)?.changes.added).toEqual(unfinished);
  });
});

function turnedBy(changes: Desk['changes']): Promise<readonly Turned[]> {
  return new Promise(resolve => {
    rerun(data, amended(base, changes), ({ done, of, turned }) => {
      if (done === of) resolve(turned);
    });
  });
}
