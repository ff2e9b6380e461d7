import type { Regulation } from '@xueji/core';
import {
  closureEvaluator,
  defineRegulation,
  type Facts,
  type RegulationData,
  type RuleSet,
  underOption,
} from '@xueji/core/law';
import type { Changes } from './desk.ts';
import { withNewRules } from './new-rule.ts';

/** The regulation out of its data, as closures: no code is made from text, and any part of it can be changed. */
export function regulationOf(data: RegulationData): Regulation {
  return defineRegulation(data, (_, conditions) => closureEvaluator(conditions));
}

/** The regulation with the changes made, one after another. */
export function amended(base: Regulation, { parameters, readings, without, added }: Changes): Regulation {
  const read = Object.entries(readings).reduce((law, [name, option]) => underOption(law, name, option), base);
  const set = Object.entries(parameters).flatMap(([name, value]) => {
    const parameter = read.parameters[name];
    return parameter ? [[name, { ...parameter, values: [{ from: null, value }] as const }] as const] : [];
  });
  const changed = {
    ...read,
    parameters: { ...read.parameters, ...Object.fromEntries(set) },
    ruleSets: without.length === 0 ? read.ruleSets : leavingOut(read.ruleSets, without),
  };
  return withNewRules(changed, added);
}

function leavingOut(sets: Regulation['ruleSets'], names: readonly string[]): Regulation['ruleSets'] {
  const without = (set: RuleSet): RuleSet => {
    const kept = set.rules.flatMap(({ name }, position) => (names.includes(name) ? [] : [position]));
    if (kept.length === set.rules.length) return set;
    const conditions = kept.map(position => set.conditions[position]!);
    const rules = kept.map(position => set.rules[position]!);
    return { rules, conditions, evaluate: closureEvaluator(conditions) };
  };
  return Object.fromEntries(Object.entries(sets).map(([command, set]) => [command, without(set)]));
}

/** The same regulation, that also tells every fact that its rules are asked about. */
export function overheard(law: Regulation, hear: (facts: Facts) => void): Regulation {
  const listening = (set: RuleSet): RuleSet => ({
    ...set,
    evaluate(facts, parameters) {
      hear(facts);
      return set.evaluate(facts, parameters);
    },
  });
  const ruleSets = Object.entries(law.ruleSets).map(([command, set]) => [command, listening(set)]);
  return { ...law, ruleSets: Object.fromEntries(ruleSets) };
}
