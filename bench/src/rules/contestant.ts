import type { Evaluation, Evaluator, Facts, ParameterValues, RuleSet } from '@xueji/core/law';

/** One way to answer the rules of a command. */
export interface Contestant {
  readonly name: string;
  /** Reads facts that are unknown. The others are asked only where every fact is known. */
  readonly isThreeValued: boolean;
  readonly entry: SynchronousEntry | AsynchronousEntry;
}

/** Takes the facts as `decide` reads them. */
export interface SynchronousEntry {
  readonly evaluate: Evaluator;
}

export interface AsynchronousEntry {
  /** Done before the clock starts: the facts in the form that the engine reads. */
  readonly prepare: (facts: Facts) => Facts;
  readonly evaluateLater: (prepared: Facts) => Promise<Evaluation>;
}

/** What contestants are made from. */
export interface Task {
  readonly ruleSet: RuleSet;
  readonly parameters: ParameterValues;
}

/** What a two-valued engine says, in our result shape. */
export function allKnown(holds: readonly number[]): Evaluation {
  return { holds, unknown: [] };
}
