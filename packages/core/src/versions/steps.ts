import { spaceOf } from '../gaps/space.ts';
import { conditionClosure } from '../law/closures.ts';
import type { Condition, Facts } from '../law/condition.ts';
import type { NormId } from '../law/rule.ts';
import { smallestIn } from './smallest.ts';
import { type Compared, periodOf, unique, type Version } from './version.ts';
import { withValues } from './with-values.ts';

/** A step by what it means: who acts, and how long it has. Its name and title are wording. */
interface Step {
  readonly says: string;
  /** With the values of the day put in; a step without a condition is always there. */
  readonly when: Condition;
  readonly cites: readonly NormId[];
}

/** Whether the case that a command opens has the same steps in both versions, in the same order, in every situation. */
export function compareSteps(before: Version, after: Version, command: string): Compared {
  const steps = { before: stepsOf(before, command), after: stepsOf(after, command) };
  if (meaning(steps.before) === meaning(steps.after)) return { found: [], tried: 0 };
  const space = spaceOf(
    [...steps.before, ...steps.after].map(({ when }) => when),
    {},
  );
  const there = { before: thereIn(steps.before), after: thereIn(steps.after) };
  const smallest = smallestIn(space, (facts, side) => there[side](facts).map(({ says }) => says));
  if (!smallest) return { found: [], tried: space.points.length };
  const [was, is] = [there.before(smallest.all), there.after(smallest.all)];
  const changed = [...without(was, is), ...without(is, was)];
  const norms = (changed.length > 0 ? changed : is).flatMap(({ cites }) => cites);
  return { found: [{ ...smallest, norms: unique(norms) }], tried: space.points.length };
}

function stepsOf({ law, values }: Version, command: string): readonly Step[] {
  const steps = law.cases.find(({ on }) => on.includes(command))?.steps ?? [];
  return steps.map(({ party, within, when, cites }) => ({
    says: ['approval', party, periodOf(within, values)].filter(Boolean).join(' '),
    when: when === undefined ? always : withValues(when, values),
    cites,
  }));
}

const always: Condition = { all: [] };

function thereIn(steps: readonly Step[]): (facts: Facts) => readonly Step[] {
  const asked = steps.map(step => ({ step, holds: conditionClosure(step.when) }));
  return facts => asked.filter(({ holds }) => holds(facts, {}) === true).map(({ step }) => step);
}

const meaning = (steps: readonly Step[]) => JSON.stringify(steps.map(({ says, when }) => [says, when]));
const without = (steps: readonly Step[], others: readonly Step[]) =>
  steps.filter(({ says }) => !others.some(other => other.says === says));
