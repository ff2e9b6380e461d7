import type { FactCondition } from '../../src/law/condition.ts';
import { foldUnless, leavesOf } from '../../src/law/conditions.ts';
import { factNameOf, parameterNameOf } from '../../src/law/operand.ts';
import type { Parameter, Regulation } from '../../src/law/regulation.ts';
import type { Rule } from '../../src/law/rule.ts';

/** A place in a rule where an order matters: a day or a number against a parameter or another fact. */
export interface Limit {
  readonly rule: Rule;
  readonly leaf: FactCondition;
  /** The parameter that it is compared with; absent: another fact. */
  readonly parameter?: string;
}

const ordered = /^(lessThan|greaterThan|before|after|onOr)/;

/** Every limit in the rules, found in them. */
export function limitsOf({ ruleSets }: Regulation): readonly Limit[] {
  const found = new Map<string, Limit>();
  for (const { rules, conditions } of Object.values(ruleSets)) {
    for (const [position, rule] of rules.entries()) {
      for (const leaf of leavesOf(foldUnless(conditions[position]!))) {
        if (!ordered.test(leaf.operator)) continue;
        const right = factNameOf(leaf.value);
        const parameter = right === undefined ? undefined : parameterNameOf(right);
        const key = `${rule.name} ${leaf.fact} ${leaf.operator} ${right}`;
        found.set(key, { rule, leaf, ...(parameter !== undefined && { parameter }) });
      }
    }
  }
  return [...found.values()];
}

const units = ['calendar-day', 'working-day', 'week', 'month', 'year', 'school-year'];

/** Whether a parameter is a day, or a length of time. */
export function isOfTime({ type }: Parameter): boolean {
  if (type.type === 'date' || type.type === 'month-day') return true;
  return type.type === 'integer' && units.includes(type.unit ?? 'count');
}

/** The parameters that rules, duties and the steps of cases read. */
export function parametersInUse({ ruleSets, cases }: Regulation): ReadonlySet<string> {
  const sets = Object.values(ruleSets);
  const conditions = [
    ...sets.flatMap(set => set.conditions.map(foldUnless)),
    ...cases.flatMap(({ steps }) => steps.flatMap(({ when }) => (when ? [when] : []))),
  ];
  const names = conditions
    .flatMap(condition => [...leavesOf(condition)])
    .flatMap(({ fact, value }) => [fact, factNameOf(value) ?? fact])
    .flatMap(name => parameterNameOf(name) ?? []);
  return new Set([
    ...names,
    ...sets.flatMap(({ rules }) => rules.flatMap(({ duty }) => duty?.within ?? [])),
    ...cases.flatMap(({ steps }) => steps.flatMap(({ within }) => within ?? [])),
  ]);
}
