import { closureEvaluator } from './closures.ts';
import type { Condition, FactCondition, Operator } from './condition.ts';
import { partsOf, type ResolvedConditions } from './conditions.ts';
import type { Regulation, RuleSet } from './regulation.ts';
import type { Rule } from './rule.ts';

export type MutationKind =
  | 'rule-dropped'
  | 'exception-dropped'
  | 'condition-dropped'
  | 'operator-flipped'
  | 'bound-shifted'
  | 'all-any-swapped';

/** A regulation with one small mistake planted in one rule. */
export interface Mutant {
  readonly rule: Rule;
  readonly kind: MutationKind;
  /** What was changed, as it stood. */
  readonly what: string;
  /** The conditions of the rule before and after. */
  readonly before: ResolvedConditions;
  readonly after: ResolvedConditions;
  readonly regulation: Regulation;
}

/**
 * Every regulation that differs from the given one by one mistake in one rule: an operator turned round, a bound shifted by
 * one, a condition or an exception left out, `all` for `any`, the rule left out.
 */
export function* mutantsOf(regulation: Regulation): Generator<Mutant> {
  for (const { rule, before } of rulesOf(regulation)) {
    for (const { kind, what, after } of mistakesIn(before)) {
      yield { rule, kind, what, before, after, regulation: withRule(regulation, rule, after) };
    }
  }
}

interface Mistake {
  readonly kind: MutationKind;
  readonly what: string;
  readonly after: ResolvedConditions;
}

const never: Condition = { any: [] };

function* mistakesIn({ when, unless }: ResolvedConditions): Generator<Mistake> {
  yield { kind: 'rule-dropped', what: '', after: { when: never, unless: [] } };
  for (const { kind, what, condition } of mistakesInside(when)) {
    yield { kind, what, after: { when: condition, unless } };
  }
  for (const [i, exception] of unless.entries()) {
    const others = unless.filter((_, other) => other !== i);
    yield { kind: 'exception-dropped', what: wordsOf(exception), after: { when, unless: others } };
    for (const { kind, what, condition } of mistakesInside(exception)) {
      yield { kind, what, after: { when, unless: unless.with(i, condition) } };
    }
  }
}

interface Changed {
  readonly kind: MutationKind;
  readonly what: string;
  readonly condition: Condition;
}

function* mistakesInside(condition: Condition): Generator<Changed> {
  if ('fact' in condition) return yield* mistakesInLeaf(condition);
  if ('condition' in condition) return;
  if ('not' in condition) {
    for (const inner of mistakesInside(condition.not))
      yield { ...inner, condition: { not: inner.condition } };
    return;
  }
  const parts = partsOf(condition);
  const joined = (changed: readonly Condition[]): Condition =>
    'all' in condition ? { all: changed } : { any: changed };
  if (parts.length > 1) {
    const swapped = 'all' in condition ? { any: parts } : { all: parts };
    yield { kind: 'all-any-swapped', what: wordsOf(condition), condition: swapped };
  }
  for (const [i, part] of parts.entries()) {
    if (parts.length > 1) {
      const rest = parts.filter((_, other) => other !== i);
      yield { kind: 'condition-dropped', what: wordsOf(part), condition: joined(rest) };
    }
    for (const inner of mistakesInside(part)) {
      yield { ...inner, condition: joined(parts.with(i, inner.condition)) };
    }
  }
}

function* mistakesInLeaf(leaf: FactCondition): Generator<Changed> {
  const under = (operator: Operator): Condition => ({ ...leaf, operator });
  yield { kind: 'operator-flipped', what: wordsOf(leaf), condition: under(opposite[leaf.operator]) };
  const shifted = neighbour[leaf.operator];
  if (shifted) yield { kind: 'bound-shifted', what: wordsOf(leaf), condition: under(shifted) };
}

const opposite: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThan',
  greaterThan: 'lessThanInclusive',
  lessThanInclusive: 'greaterThan',
  before: 'onOrAfter',
  onOrAfter: 'before',
  after: 'onOrBefore',
  onOrBefore: 'after',
};

/** Among whole numbers and dates, with or without the bound itself is a shift by one. */
const neighbour: Readonly<Partial<Record<Operator, Operator>>> = {
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  before: 'onOrBefore',
  onOrBefore: 'before',
  after: 'onOrAfter',
  onOrAfter: 'after',
};

function wordsOf(condition: Condition): string {
  if ('fact' in condition) {
    const { fact, operator, value } = condition;
    return `${fact} ${operator} ${typeof value === 'object' && 'fact' in value ? value.fact : JSON.stringify(value)}`;
  }
  if ('not' in condition) return `not (${wordsOf(condition.not)})`;
  if ('condition' in condition) return condition.condition;
  return `${'all' in condition ? 'all' : 'any'} (${partsOf(condition).map(wordsOf).join(', ')})`;
}

function rulesOf({ ruleSets }: Regulation) {
  const found = new Map<string, { readonly rule: Rule; readonly before: ResolvedConditions }>();
  for (const { rules, conditions } of Object.values(ruleSets)) {
    for (const [i, rule] of rules.entries()) found.set(rule.name, { rule, before: conditions[i]! });
  }
  return found.values();
}

function withRule(regulation: Regulation, rule: Rule, changed: ResolvedConditions): Regulation {
  const ruleSets = Object.entries(regulation.ruleSets).map(([command, set]): [string, RuleSet] => {
    const at = set.rules.findIndex(({ name }) => name === rule.name);
    if (at < 0) return [command, set];
    const conditions = set.conditions.with(at, changed);
    return [command, { rules: set.rules, conditions, evaluate: closureEvaluator(conditions) }];
  });
  return { ...regulation, ruleSets: Object.fromEntries(ruleSets) };
}
