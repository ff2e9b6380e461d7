import type { Facts, FactValue } from '../law/condition.ts';
import { parameterValues } from '../law/parameters.ts';
import type { Regulation } from '../law/regulation.ts';
import type { NormId } from '../law/rule.ts';
import { requireInForce } from '../law/rule-set.ts';
import { compareRules } from './rules.ts';
import { compareSteps } from './steps.ts';
import type { Version } from './version.ts';

/** A smallest case in which two versions say different things of an act. */
export interface Difference {
  readonly command: string;
  /** The facts that matter, with their values; whatever the others are, the two differ. */
  readonly facts: Facts;
  /**
   * What each says of it, by what it comes to: `prohibition`, `document meeting-decision`, `duty file.receive`; of the steps of a case
   * all that there are then, in their order: `approval receiving-school transfer.step-within=10`.
   */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly norms: readonly NormId[];
}

/** A parameter whose value is another; `undefined` where a version lacks it. */
export interface ParameterDifference {
  readonly name: string;
  readonly before: FactValue | undefined;
  readonly after: FactValue | undefined;
}

export interface DiffReport {
  /** None: the two versions mean the same on this day, however their texts differ. */
  readonly differences: readonly Difference[];
  /** Commands whose rules and steps were compared, and how many cases were tried. */
  readonly commands: number;
  readonly tried: number;
  /** Parameters that differ, also those that no rule and no step reads: the code does. */
  readonly parameters: readonly ParameterDifference[];
}

/**
 * Compares two versions by meaning: rules are told apart by when they hold and what follows, the steps of a case by who acts and within
 * how long, never by name or wording. For each group of changed rules and each changed case every situation that their conditions can
 * tell apart is tried.
 *
 * @param on - calendar date: the rules and values of the day
 * @throws XuejiError `law/not-in-force` where one of the two does not cover the day, `law/too-many-points`
 * @example diff(regulation, regulation, '2026-09-03').differences //=> []
 */
export function diff(before: Regulation, after: Regulation, on: string): DiffReport {
  requireInForce(before, on);
  requireInForce(after, on);
  const [old, now] = [versionOn(before, on), versionOn(after, on)];
  const commands = commandsOf(before, after);
  let tried = 0;
  const differences = commands.flatMap((command): readonly Difference[] => {
    const [rules, steps] = [compareRules(old, now, command), compareSteps(old, now, command)];
    tried += rules.tried + steps.tried;
    return [...rules.found, ...steps.found].map(({ facts, before, after, norms }) => ({
      command,
      facts,
      before,
      after,
      norms,
    }));
  });
  return { differences, commands: commands.length, tried, parameters: changedValues(old, now) };
}

const versionOn = (law: Regulation, on: string): Version => ({ law, on, values: parameterValues(law, on) });

function commandsOf(...laws: readonly Regulation[]): readonly string[] {
  const named = laws.flatMap(({ ruleSets, cases }) => [
    ...Object.keys(ruleSets),
    ...cases.flatMap(({ on }) => on),
  ]);
  return [...new Set(named)];
}

function changedValues({ values: old }: Version, { values: now }: Version): readonly ParameterDifference[] {
  return Object.keys({ ...old, ...now })
    .filter(name => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
    .map(name => ({ name, before: old[name], after: now[name] }));
}
