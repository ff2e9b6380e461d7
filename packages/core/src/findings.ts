import { readFacts } from './facts/catalogue.ts';
import { factNames } from './facts/fact-names.ts';
import type { Facts } from './law/condition.ts';
import type { RuleSet } from './law/regulation.ts';
import type { Rule } from './law/rule.ts';
import { ruleSetAt } from './law/rule-set.ts';
import type { Act } from './procedures/procedure.ts';

/** A rule that holds or is unknown, with the facts that it was asked about. */
export interface Finding {
  readonly rule: Rule;
  readonly holds: true | 'unknown';
  readonly conditions: RuleSet['conditions'][number];
  readonly facts: Facts;
}

export interface Findings {
  readonly all: readonly Finding[];
  /** Every ground that the law knows for the act, whether it holds or not. */
  readonly grounds: readonly Rule[];
}

/** Asks the rules of the commands, all at once. */
export function findingsOf(act: Act, commands: readonly string[]): Findings {
  const asked = commands.map(command => ruleSetAt(act.regulation, command, act.on));
  return {
    all: asked.flatMap(ruleSet => evaluate(act, ruleSet)),
    grounds: asked.flatMap(ruleSet => ruleSet.rules.filter(rule => rule.modality === 'ground')),
  };
}

/** An act is asked the same rules for its outcome, its conclusion and its effects: they are evaluated once. */
function evaluate(act: Act, ruleSet: RuleSet): readonly Finding[] {
  const found = (act.known.get(ruleSet) as readonly Finding[] | undefined) ?? evaluateOnce(act, ruleSet);
  act.known.set(ruleSet, found);
  return found;
}

function evaluateOnce(act: Act, ruleSet: RuleSet): readonly Finding[] {
  const facts = readFacts(namesOf(ruleSet), act);
  const { holds, unknown } = ruleSet.evaluate(facts, act.parameters);
  const finding = (value: Finding['holds']) => (position: number) => ({
    rule: ruleSet.rules[position]!,
    holds: value,
    conditions: ruleSet.conditions[position]!,
    facts,
  });
  return [...holds.map(finding(true)), ...unknown.map(finding('unknown'))];
}

const names = new WeakMap<RuleSet, readonly string[]>();

function namesOf(ruleSet: RuleSet): readonly string[] {
  let known = names.get(ruleSet);
  if (!known) {
    known = factNames(ruleSet.conditions.flatMap(({ when, unless }) => [when, ...unless]));
    names.set(ruleSet, known);
  }
  return known;
}
