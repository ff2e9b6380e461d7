import type { FactValue } from './condition.ts';
import type { Evaluation } from './regulation.ts';

const none: readonly number[] = Object.freeze([]);

/** No rule holds and none is unknown: shared, because it is by far the most frequent answer. */
export const nothing: Evaluation = Object.freeze({ holds: none, unknown: none });

/** The answer of an evaluator from the positions it found, if any. */
export function evaluation(holds: readonly number[] = none, unknown: readonly number[] = none): Evaluation {
  return holds.length === 0 && unknown.length === 0 ? nothing : { holds, unknown };
}

/** Whether a list holds an element; both are known and typed. */
export function includes(list: FactValue, element: FactValue): boolean {
  return (list as readonly string[]).includes(element as string);
}
