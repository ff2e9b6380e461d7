import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide.ts';
import { evolve } from '../../src/evolve.ts';
import { factsRead, foldUnless } from '../../src/law/conditions.ts';
import { parameterNameOf } from '../../src/law/operand.ts';
import type { StudentRecord } from '../../src/record/student-record.ts';
import { commandFor, recordFor, worldFor } from '../../src/scenarios/world.ts';
import { setting, shippedScenarios } from '../scenarios/shipped.ts';

const { regulation, calendar, world } = setting;

/** What the readings of every decision in the shipped scenarios are, the acts before it included. */
const decisions = shippedScenarios
  .filter(({ given }) => given.parameters === undefined && given.inForceFrom === undefined)
  .flatMap(scenario => {
    const place = worldFor(world, scenario);
    let record: StudentRecord | undefined = recordFor(scenario, place);
    const acts = [...scenario.given.before, { on: scenario.given.on, act: scenario.when }];
    return acts.map(({ on, act }, index) => {
      const command = commandFor(act, on, `act-${index}`, place);
      const decision = decide(regulation, record, command, { on, directory: place.directory, calendar });
      record = decision.events.reduce<StudentRecord | undefined>(evolve, record);
      return decision;
    });
  });
const named = new Set(decisions.flatMap(({ trace }) => trace.readings));

const sets = Object.values(regulation.ruleSets);
const rules = sets.flatMap(set => set.rules);
const asked = new Set([
  ...sets.flatMap(set => set.conditions.flatMap(conditions => factsRead(foldUnless(conditions)))),
  ...regulation.cases.flatMap(({ steps }) => steps.flatMap(({ when }) => (when ? factsRead(when) : []))),
]);
const used = new Set([
  ...[...asked].flatMap(name => parameterNameOf(name) ?? []),
  ...rules.flatMap(({ duty }) => duty?.within ?? []),
  ...regulation.cases.flatMap(({ steps }) => steps.flatMap(({ within }) => within ?? [])),
]);

describe('an answer that rests on a reading says so', () => {
  const ofRules = [...new Set(rules.flatMap(({ name, reading }) => (reading ? [`${name} ${reading}`] : [])))];
  it.each(ofRules)('rule %s', text => {
    const [rule, reading] = text.split(' ') as [string, string];
    const resting = decisions.filter(({ trace }) =>
      trace.findings.some(finding => finding.rule === rule && finding.holds === true),
    );
    for (const { trace } of resting) expect(trace.readings).toContain(reading);
  });

  const parameters = Object.values(regulation.parameters).filter(
    ({ name, reading }) => reading && used.has(name),
  );
  it.each(parameters.map(({ name, reading }) => [name, reading!]))('parameter %s: %s', (_, reading) => {
    expect([...named]).toContain(reading);
  });

  const cases = regulation.cases.flatMap(({ name, reading }) => (reading ? [[name, reading] as const] : []));
  it.each(cases)('case %s: %s', (name, reading) => {
    const opened = decisions.filter(({ events }) =>
      events.some(event => event.type === 'case-opened' && event.case.name === name),
    );
    expect(opened.length).toBeGreaterThan(0);
    for (const { trace } of opened) expect(trace.readings).toContain(reading);
  });

  const closing = Object.values(regulation.readings).flatMap(({ name, closes }) =>
    (closes ?? []).map(command => [command, name] as const),
  );
  it.each(closing)('no ground of %s: %s', (command, reading) => {
    const refused = decisions.filter(
      ({ verdict, trace, ...decision }) =>
        verdict === 'refused' &&
        trace.command === command &&
        'refusals' in decision &&
        decision.refusals.some(({ kind }) => kind === 'no-ground'),
    );
    expect(refused.length).toBeGreaterThan(0);
    for (const decision of refused) {
      expect(decision.trace.readings).toContain(reading);
      if (decision.verdict === 'refused') expect(decision.refusals[0].reading).toBe(reading);
    }
  });

  it('also where a rule does not hold, and would if the text were read otherwise', () => {
    const senior = shippedScenarios.find(({ name }) => name.startsWith('未满十八周岁但已完成义务教育'))!;
    const place = worldFor(world, senior);
    const { on } = senior.given;
    const record = recordFor(senior, place)!;
    const answer = (birthDate: string) =>
      decide(
        regulation,
        { ...record, identity: { ...record.identity, birthDate } },
        commandFor(senior.when, on, 'when', place),
        { on, directory: place.directory, calendar },
      );
    expect(answer('2010-05-04').trace.readings).toContain('withdrawal-and-or');
    // Eighteen and in senior school: neither condition of 27 holds, however it is read.
    expect(answer('2008-05-04').trace.readings).not.toContain('withdrawal-and-or');
  });
});
