import { chinaCalendar } from '@xueji/core/china-calendar';
import { runScenario, scenarioFileSchema } from '@xueji/core/scenarios';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ask } from '../site/desk/ask.ts';
import { type Desk, fromAddress, toAddress, unchanged } from '../site/desk/desk.ts';
import { amended, regulationOf } from '../site/desk/law.ts';
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
    for (const { desk } of desks) expect(fromAddress(`#${toAddress(desk)}`)).toEqual(desk);
    expect(fromAddress('#desk=broken')).toBeUndefined();
    expect(fromAddress('')).toBeUndefined();
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
      without: ['transfer-within-county'],
    });
    const said = turned.map(({ name, expected, got }) => `${name} ${expected} → ${got}`).join('\n');
    expect(said).toMatch(/旷课.* granted → refused/);
    expect(said).toMatch(/补考后一门不及格.* pending → granted/);
    expect(said).toMatch(/同县.* pending → pending/);
    expect(turned.length).toBeLessThan(60);
  });
});

function turnedBy(changes: Desk['changes']): Promise<readonly Turned[]> {
  return new Promise(resolve => {
    rerun(data, amended(base, changes), ({ done, of, turned }) => {
      if (done === of) resolve(turned);
    });
  });
}
