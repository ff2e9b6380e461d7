import type { FactValue } from '../../src/law/condition.ts';
import { factNameOf } from '../../src/law/operand.ts';
import { operators } from '../../src/law/operators.ts';
import type { Scenario } from '../../src/scenarios/index.ts';
import { type Limit, limitsOf } from './limits.ts';
import { movedAt, type Path, placesIn } from './moved.ts';
import { gist, type Played, played, type Setting } from './played.ts';

/** A situation on one side of a limit or the other. */
export interface Sample {
  readonly step: number;
  /** What the fact is there, and what it is compared with. */
  readonly value: FactValue;
  readonly against: FactValue;
  /** Whether the comparison holds. */
  readonly holds: boolean;
  readonly ruleHolds: boolean;
  /** On which side of every other limit it is. */
  readonly others: string;
  /** The answer, and which rules about the same limit hold: what may change once and no more. */
  readonly answer: string;
}

/** A scenario that meets a limit when one of its days or numbers is moved. */
export interface Witness {
  readonly scenario: Scenario;
  readonly place: Path;
  readonly limit: Limit;
  /** In order of the step; the limit lies between two of them. */
  readonly samples: readonly Sample[];
}

/** Days near and years far, so that an age comes to its limit as a period does. */
const days = [
  ...Array.from({ length: 45 }, (_, index) => index - 22),
  ...[-4, -3, -2, -1, 1, 2, 3].map(years => years * 366),
];
const numbers = Array.from({ length: 9 }, (_, index) => index - 4);

export function stepsAt(scenario: Scenario, place: Path): readonly number[] {
  const value = place.reduce<unknown>((holder, key) => (holder as Record<string, unknown>)[key], scenario);
  return (typeof value === 'number' ? numbers : days).toSorted((a, b) => a - b);
}

/** What becomes of the limit as the place is moved, step by step; steps that cannot be are left out. */
export function samplesOf(
  limit: Limit,
  scenario: Scenario,
  place: Path,
  setting: Setting,
  steps = stepsAt(scenario, place),
): readonly Sample[] {
  return steps.flatMap(step => {
    const situation = played(movedAt(scenario, place, step), setting);
    const sample = situation && sampleOf(limit, situation, setting);
    return sample ? [{ step, ...sample }] : [];
  });
}

function sampleOf(
  { rule, leaf }: Limit,
  { decision, asked, fact }: Played,
  { regulation }: Setting,
): Omit<Sample, 'step'> | undefined {
  if (!rule.on.some(command => asked.includes(command))) return undefined;
  const right = factNameOf(leaf.value)!;
  const [value, against] = [fact(leaf.fact), fact(right)];
  if (value === undefined || against === undefined) return undefined;
  const isSame = (other: Limit) => other.leaf.fact === leaf.fact && factNameOf(other.leaf.value) === right;
  const all = limitsOf(regulation).filter(other => other.rule.on.some(command => asked.includes(command)));
  const about = all.filter(isSame).map(other => other.rule.name);
  const others = all.filter(other => !isSame(other)).map(other => sideOf(other, fact));
  const holding = decision.trace.findings.filter(({ holds }) => holds === true).map(finding => finding.rule);
  return {
    value,
    against,
    holds: operators[leaf.operator].test(value, against),
    ruleHolds: holding.includes(rule.name),
    others: others.join(' '),
    answer: [gist(decision), ...about.filter(name => holding.includes(name))].join(' | '),
  };
}

function sideOf({ leaf }: Limit, fact: Played['fact']): string {
  const [value, against] = [fact(leaf.fact), fact(factNameOf(leaf.value)!)];
  if (value === undefined || against === undefined) return 'unknown';
  return operators[leaf.operator].test(value, against) ? 'yes' : 'no';
}

/** Where the comparison turns: the first of two samples, one step apart, that are on either side. */
export function turnIn(samples: readonly Sample[]): number {
  return samples.findIndex(
    ({ holds, step }, index) => samples[index + 1]?.step === step + 1 && holds !== samples[index + 1]!.holds,
  );
}

/**
 * Situations in which a rule comes to hold, or ceases to, at its limit: the scenarios of the law wing, with one of their days
 * or numbers moved.
 */
export function* witnessesOf(
  limit: Limit,
  scenarios: readonly Scenario[],
  setting: Setting,
): Generator<Witness> {
  for (const scenario of scenarios) {
    const situation = played(scenario, setting);
    if (!situation || !sampleOf(limit, situation, setting)) continue;
    for (const place of placesIn(scenario)) {
      const samples = samplesOf(limit, scenario, place, setting);
      const turn = turnIn(samples);
      if (turn < 0 || samples[turn]!.ruleHolds === samples[turn + 1]!.ruleHolds) continue;
      yield { scenario, place, limit, samples };
    }
  }
}

/** Runs of samples with the same answer. */
export function runsIn(samples: readonly Sample[]): readonly string[] {
  return samples.map(({ answer }) => answer).filter((answer, index, all) => answer !== all[index - 1]);
}
