import { describe, expect, it } from 'vitest';
import { factNameOf } from '../../src/law/operand.ts';
import type { Regulation } from '../../src/law/regulation.ts';
import type { Scenario } from '../../src/scenarios/index.ts';
import { changed } from '../gaps/support.ts';
import { setting, shippedScenarios } from '../scenarios/shipped.ts';
import { type Limit, limitsOf } from './limits.ts';
import { dayAfter, later } from './moved.ts';
import type { Setting } from './played.ts';
import { runsIn, type Sample, samplesOf, turnIn, type Witness, witnessesOf } from './witnesses.ts';

/**
 * For every day and number in the rules: the day before, the day and the day after, by the real `decide`. An answer is there,
 * it is one, and it changes at the limit and nowhere beside it. The limits are found in the rules, the situations among the
 * scenarios: a rule with a new limit is tried as soon as it has a scenario near it, and fails here before.
 */

const scenarios = shippedScenarios.filter(({ given }) => given.inForceFrom === undefined);

function firstWitnesses(limit: Limit, place: Setting, count = 3): readonly Witness[] {
  const found: Witness[] = [];
  for (const witness of witnessesOf(limit, scenarios, place)) {
    found.push(witness);
    if (found.length === count) break;
  }
  return found;
}

/** The samples around the turn, one step apart; a step that could not be is none. */
function around(samples: readonly Sample[]): readonly Sample[] {
  const turn = turnIn(samples);
  const [last, first] = [samples[turn]!, samples[turn + 1]!];
  return samples.filter(({ step }) => last.step - 1 <= step && step <= first.step + 1);
}

/** What is wrong with the answers around a limit; empty where the one gives way to the other just there. */
function faultsIn(samples: readonly Sample[], { leaf }: Limit): readonly string[] {
  // Days in a row: a day that moves makes the row long enough, and one day on breaks it. That is no fault of the limit.
  if (leaf.fact.endsWith('-in-a-row')) return [];
  const near = around(samples);
  const turn = turnIn(near);
  const runs = [...runsIn(near.slice(0, turn + 1)), ...runsIn(near.slice(turn + 1))];
  const skipped = near.some(({ step }, index) => index > 0 && step !== near[index - 1]!.step + 1);
  return [
    ...(near.length < 3 || skipped ? ['no answer on one of the days around the limit'] : []),
    ...(runs.length > 2 ? [`more than one change: ${runs.join(' → ')}`] : []),
  ];
}

/** The same for the values one below the limit, at it and one above, however long each lasts, on one side of all other limits. */
function faultsByValue(samples: readonly Sample[]): readonly string[] {
  const { others } = samples[turnIn(samples)]!;
  const values = samples
    .filter(sample => sample.others === others)
    .filter(({ value, against }) => typeof value === 'number' && Math.abs(value - (against as number)) <= 1)
    .toSorted((a, b) => (a.value as number) - (b.value as number) || Math.abs(a.step) - Math.abs(b.step))
    .filter(({ value }, index, all) => value !== all[index - 1]?.value);
  const runs = runsIn(values);
  return runs.length > 2 ? [`a gap or an overlap at the limit: ${runs.join(' → ')}`] : [];
}

const sayLimit = ({ rule, leaf }: Limit) =>
  `${rule.name}: ${leaf.fact} ${leaf.operator} ${factNameOf(leaf.value)}`;

const limits = limitsOf(setting.regulation);
const witnesses = new Map(limits.map(limit => [limit, firstWitnesses(limit, setting)]));
const pairOf = ({ leaf }: Limit) => `${leaf.fact} ${factNameOf(leaf.value)}`;

describe('at every limit in the rules', () => {
  it.each(limits.map(limit => [sayLimit(limit), limit] as const))('%s', (name, limit) => {
    const own = witnesses.get(limit)!;
    // What a request is barred for never comes to the rules on its completion: the two facts are tried at the request.
    const enough =
      limit.parameter === undefined
        ? limits.filter(other => pairOf(other) === pairOf(limit)).flatMap(other => witnesses.get(other)!)
        : own;
    expect(enough.length, `no situation for ${name}: write a scenario near its limit`).toBeGreaterThan(0);
    for (const { scenario, place, samples } of own) {
      const faults = [...faultsIn(samples, limit), ...faultsByValue(samples)];
      expect(faults, `${scenario.name}, moved at ${place.join('.')}`).toEqual([]);
    }
  });

  const dated = limits.filter(limit => witnesses.get(limit)!.some(({ place }) => place.at(-1) !== 'grade'));
  it.each(dated.map(limit => [sayLimit(limit), limit] as const))(
    'around holidays and the turn of the year: %s',
    (_, limit) => {
      for (const witness of witnesses.get(limit)!.slice(0, 1)) {
        const tried = shifts.flatMap(days => {
          const scenario = withDaysOfTheYear(later(witness.scenario, days), days);
          const world = {
            ...setting.world,
            terms: (setting.world.terms ?? []).map(term => movedTerm(term, days)),
          };
          const at = witness.samples[turnIn(witness.samples)]!.step;
          const steps = Array.from({ length: 33 }, (_unused, index) => at - 16 + index);
          const samples = samplesOf(limit, scenario, witness.place, { ...setting, world }, steps);
          if (turnIn(samples) < 0) return [];
          expect(faultsIn(samples, limit), `${scenario.name}, ${days} days later`).toEqual([]);
          return [days];
        });
        // Days in a row that come to lie over a weekend are a row no more.
        expect(tried.length).toBeGreaterThan(shifts.length / 3);
      }
    },
  );
});

/** From the day of the scenario over 国庆节, and from ten months before over 元旦 and 春节. */
const shifts = [
  ...Array.from({ length: 12 }, (_, index) => index * 3),
  ...[-250, -247, -243, -239, -210, -205, -200],
];

const movedTerm = <T extends { readonly opens: string; readonly ends: string }>(
  term: T,
  days: number,
): T => ({
  ...term,
  opens: dayAfter(term.opens, days),
  ends: dayAfter(term.ends, days),
});

/** The days of every year that the law names, moved with the scenario: an age is counted to one. */
function withDaysOfTheYear(scenario: Scenario, days: number): Scenario {
  const moved = Object.values(setting.regulation.parameters).flatMap(({ name, type, values }) =>
    type.type === 'month-day'
      ? [[name, dayAfter(`2026-${values[0].value}`, days).slice('2026-'.length)]]
      : [],
  );
  const parameters = { ...Object.fromEntries(moved), ...scenario.given.parameters };
  return { ...scenario, given: { ...scenario.given, parameters } };
}

describe('a limit that is drawn wrongly', () => {
  const article27 = '08-withdrawal/article-27.rules.json';
  type File = { rules: { name: string; conditions: { all: { operator: string }[] } }[] };
  const withOperator = (rule: string, operator: string): Regulation =>
    changed({
      [article27]: (file: File) => {
        file.rules.find(({ name }) => name === rule)!.conditions.all[0]!.operator = operator;
      },
    });
  const faults = (regulation: Regulation) => {
    const wrong: Setting = { ...setting, regulation };
    return limitsOf(regulation)
      .filter(({ parameter }) => parameter === 'withdrawal.min-age')
      .flatMap(limit => firstWitnesses(limit, wrong, 6))
      .flatMap(({ samples, limit }) => [...faultsIn(samples, limit), ...faultsByValue(samples)]);
  };

  it('is none as the text has it', () => {
    expect(faults(setting.regulation)).toEqual([]);
  });

  it('is noticed where it leaves a gap: neither 27.1 nor 27.2 has the student of eighteen', () => {
    expect(faults(withOperator('adult-unfit-to-study', 'greaterThan')).join()).toContain(
      'a gap or an overlap',
    );
  });

  it('is noticed where it overlaps: 27.1 and 27.2 both have the student of eighteen', () => {
    const overlap = withOperator('no-withdrawal-in-compulsory-stage', 'lessThanInclusive');
    expect(faults(overlap).join()).toContain('a gap or an overlap');
  });
});
