import type { Condition, FactCondition } from './condition.ts';
import { factNameOf } from './operand.ts';
import { remembered } from './remembered.ts';

/** A rule’s conditions and exceptions, with the shared conditions put in. */
export interface ResolvedConditions {
  readonly when: Condition;
  readonly unless: readonly Condition[];
}

/** One condition for the whole rule: it holds where `when` does and no exception does. */
export const foldUnless = remembered(
  ({ when, unless }: ResolvedConditions): Condition =>
    unless.length === 0 ? when : { all: [when, ...unless.map(exception => ({ not: exception }))] },
);

/** Puts the shared conditions in place of their names. They are known and not cyclic: the rules were checked. */
export function putIn(condition: Condition, shared: Readonly<Record<string, Condition>>): Condition {
  if ('all' in condition) return { all: condition.all.map(part => putIn(part, shared)) };
  if ('any' in condition) return { any: condition.any.map(part => putIn(part, shared)) };
  if ('not' in condition) return { not: putIn(condition.not, shared) };
  if ('condition' in condition) return putIn(shared[condition.condition]!, shared);
  return condition;
}

/** The leaves of a condition in the order of the text, those of shared conditions left out. */
export function* leavesOf(condition: Condition): Generator<FactCondition> {
  if ('fact' in condition) yield condition;
  else if ('not' in condition) yield* leavesOf(condition.not);
  else if (!('condition' in condition)) for (const part of partsOf(condition)) yield* leavesOf(part);
}

/** Names of the facts and parameters (`parameter.x`) that a condition reads, each once. */
export const factsRead = remembered((condition: Condition): readonly string[] => {
  const names = new Set<string>();
  for (const { fact, value } of leavesOf(condition)) {
    names.add(fact);
    const right = factNameOf(value);
    if (right !== undefined) names.add(right);
  }
  return [...names];
});

export function partsOf(
  condition: { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] },
): readonly Condition[] {
  return 'all' in condition ? condition.all : condition.any;
}
