import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actOf } from '../../src/act.ts';
import { decide } from '../../src/decide.ts';
import { evolve } from '../../src/evolve.ts';
import { facts as catalogue, readFacts } from '../../src/facts/catalogue.ts';
import { factNames } from '../../src/facts/fact-names.ts';
import { factLinks } from '../../src/facts/links.ts';
import { connected, factsAt, spaceOf } from '../../src/gaps/space.ts';
import { statementsOn } from '../../src/gaps/statements.ts';
import { valuesOf } from '../../src/gaps/values.ts';
import { conditionClosure } from '../../src/law/closures.ts';
import type { Condition, FactValue } from '../../src/law/condition.ts';
import { parameterValues } from '../../src/law/parameters.ts';
import { procedureOf } from '../../src/procedures/index.ts';
import type { StudentRecord } from '../../src/record/student-record.ts';
import { commandFor, recordFor, worldFor } from '../../src/scenarios/world.ts';
import { setting, shippedScenarios } from '../scenarios/shipped.ts';
import { shipped } from './support.ts';

const on = '2026-09-01';
const parameters = parameterValues(shipped, on);

/** Any value that the fact can hold, near a bound and far from it. */
function anyValue(name: string): fc.Arbitrary<FactValue> {
  const type = catalogue[name]!.type;
  switch (type.type) {
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...type.values);
    case 'integer':
      return fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 400 }));
    case 'date':
      return fc
        .integer({ min: 0, max: 6 })
        .map(days => new Date(Date.UTC(2026, 7, 30 + days)).toISOString().slice(0, 10));
    case 'month-day':
      return fc.constantFrom('01-01', '06-30', '08-31', '09-01', '12-31');
    case 'list':
      return fc.subarray([...type.values]);
  }
}

const linked = (values: Readonly<Record<string, FactValue>>) =>
  factLinks
    .filter(link => Object.keys(link.facts).every(name => name in values))
    .every(link => link.holds(values));

describe('the points of a space', () => {
  const groups = Object.keys(shipped.ruleSets).flatMap(command =>
    connected(statementsOn(shipped, command, on), ({ where }) => factNames([where])).map(group => ({
      command,
      conditions: group.map(({ where }) => where),
    })),
  );

  it.each(
    groups.map(group => [`${group.command}: ${factNames(group.conditions).join(', ')}`, group] as const),
  )('tell apart all that the rules can: %s', (_, { conditions }) => {
    const closures = conditions.map(conditionClosure);
    const answers = (values: Readonly<Record<string, FactValue>>) =>
      closures.map(answer => (answer(values, parameters) === true ? 1 : 0)).join('');
    const space = spaceOf(conditions, parameters);
    const tried = new Set(space.points.map(point => answers(factsAt(space, point))));
    const anything = fc.record(Object.fromEntries(factNames(conditions).map(name => [name, anyValue(name)])));
    fc.assert(
      fc.property(anything.filter(linked), values => {
        expect(tried).toContain(answers(values));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the values of a fact', () => {
  const values = (name: string, ...conditions: Condition[]) => valuesOf([name], conditions, parameters)[name];
  const under = (fact: string, operator: 'lessThan', parameter: string): Condition => ({
    fact,
    operator,
    value: { fact: `parameter.${parameter}` },
  });

  it('lie below, at and above every number it is compared with', () => {
    expect(values('student.age', under('student.age', 'lessThan', 'withdrawal.min-age'))).toEqual([
      17, 18, 19,
    ]);
    const grades = ['primary', 'senior'].map(stage =>
      under('student.grade', 'lessThan', `duration.${stage}`),
    );
    expect(values('student.grade', ...grades)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('are all of a list, yes and no, and with and without what is asked for', () => {
    expect(values('student.stage')).toEqual(['primary', 'junior', 'senior']);
    expect(values('student.is-disabled')).toEqual([true, false]);
    const asked: Condition = { fact: 'application.documents', operator: 'contains', value: 'diagnosis' };
    expect(values('application.documents', asked)).toEqual([[], ['diagnosis']]);
  });

  it('leave room for every order of dates that are compared with each other', () => {
    const [a, b] = ['suspension.from', 'suspension.until'] as const;
    const later: Condition = { fact: a, operator: 'onOrBefore', value: { fact: b } };
    const found = valuesOf([a, b], [later], parameters);
    const orders = new Set(
      found[a]!.flatMap(from =>
        found[b]!.map(until => Math.sign(Number(from > until) - Number(from < until))),
      ),
    );
    expect([...orders].sort()).toEqual([-1, 0, 1]);
  });

  it('have the numbers that a link tells apart', () => {
    const failed = under('results.failed-subjects', 'lessThan', 'junior.failed-subjects-for-completion');
    expect(values('results.failed-subjects', failed)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('the links between facts', () => {
  it('hold in every scenario, before its act and after', () => {
    const names = [...new Set(factLinks.flatMap(link => Object.keys(link.facts)))];
    const seen = new Set<string>();
    for (const scenario of shippedScenarios) {
      const place = worldFor(setting.world, scenario);
      const context = { on: scenario.given.on, directory: place.directory, calendar: setting.calendar };
      const records: (StudentRecord | undefined)[] = [recordFor(scenario, place)];
      const command = commandFor(scenario.when, context.on, 'when', place);
      const { events } = decide(setting.regulation, records[0], command, context);
      records.push(events.reduce<StudentRecord | undefined>(evolve, records[0]));
      for (const record of records) {
        const act = actOf(
          setting.regulation,
          record,
          command,
          context,
          procedureOf(command).terms?.(command),
        );
        const known = readFacts(names, act);
        for (const link of factLinks) {
          const own = Object.keys(link.facts);
          if (own.some(name => known[name] === undefined)) continue;
          seen.add(own.join());
          expect(link.holds(known as Record<string, FactValue>), `${scenario.name}: ${link.says.zh}`).toBe(
            true,
          );
        }
      }
    }
    expect(seen.size).toBe(factLinks.length);
  });
});
