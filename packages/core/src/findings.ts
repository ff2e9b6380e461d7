import { readFacts } from './facts/catalogue.ts';
import { factNames } from './facts/fact-names.ts';
import type { Facts, Tri } from './law/condition.ts';
import type { RuleSet } from './law/regulation.ts';
import { remembered } from './law/remembered.ts';
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
  readonly asked: readonly Asked[];
}

/** The rules of a command, with what each answered. */
export interface Asked {
  readonly set: RuleSet;
  readonly facts: Facts;
  readonly answers: (position: number) => Tri;
}

/** Asks the rules of the commands, all at once. */
export function findingsOf(act: Act, commands: readonly string[]): Findings {
  const asked = commands.map(command => evaluate(act, ruleSetAt(act.regulation, command, act.on)));
  return {
    all: asked.flatMap(({ findings }) => findings),
    grounds: asked.flatMap(({ set }) => set.rules.filter(rule => rule.modality === 'ground')),
    asked,
  };
}

type Answered = Asked & { readonly findings: readonly Finding[] };

/** An act is asked the same rules for its outcome, its conclusion and its effects: they are evaluated once. */
function evaluate(act: Act, set: RuleSet): Answered {
  const answered = (act.known.get(set) as Answered | undefined) ?? evaluateOnce(act, set);
  act.known.set(set, answered);
  return answered;
}

function evaluateOnce(act: Act, set: RuleSet): Answered {
  const facts = readFacts(namesOf(set), act);
  const { holds, unknown } = set.evaluate(facts, act.parameters);
  const finding = (value: Finding['holds']) => (position: number) => ({
    rule: set.rules[position]!,
    holds: value,
    conditions: set.conditions[position]!,
    facts,
  });
  return {
    set,
    facts,
    answers: position => holds.includes(position) || (unknown.includes(position) ? undefined : false),
    findings: [...holds.map(finding(true)), ...unknown.map(finding('unknown'))],
  };
}

const namesOf = remembered(({ conditions }: RuleSet) =>
  factNames(conditions.flatMap(({ when, unless }) => [when, ...unless])),
);
