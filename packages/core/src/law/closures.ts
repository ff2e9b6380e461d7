import type { Condition, FactCondition, Facts, FactValue, Tri } from './condition.ts';
import { foldUnless, type ResolvedConditions } from './conditions.ts';
import { evaluation } from './evaluation.ts';
import { factNameOf, parameterNameOf } from './operand.ts';
import { operators } from './operators.ts';
import type { Evaluator, ParameterValues } from './regulation.ts';

export type ConditionClosure = (facts: Facts, parameters: ParameterValues) => Tri;
type Read = (facts: Facts, parameters: ParameterValues) => FactValue | undefined;

/**
 * Rules that arrive at run time, as one function. No code is generated, so it runs where `eval` is forbidden.
 * The answers are those of the generated evaluators.
 */
export function closureEvaluator(conditions: readonly ResolvedConditions[]): Evaluator {
  const rules = conditions.map(rule => conditionClosure(foldUnless(rule)));
  return (facts, parameters) => {
    const holds: number[] = [];
    const unknown: number[] = [];
    for (let position = 0; position < rules.length; position++) {
      const value = rules[position]!(facts, parameters);
      if (value === true) holds.push(position);
      else if (value === undefined) unknown.push(position);
    }
    return evaluation(holds, unknown);
  };
}

/** One condition, its shared conditions put in, as a function. */
export function conditionClosure(condition: Condition): ConditionClosure {
  if ('all' in condition) return junction(condition.all.map(conditionClosure), false);
  if ('any' in condition) return junction(condition.any.map(conditionClosure), true);
  if ('not' in condition) return negation(conditionClosure(condition.not));
  if ('condition' in condition) throw new TypeError(`shared condition ${condition.condition} was not put in`);
  return leaf(condition);
}

/** `all` is settled by the first part that is false, `any` by the first that is true. */
function junction(parts: readonly ConditionClosure[], settling: boolean): ConditionClosure {
  return (facts, parameters) => {
    let value: Tri = !settling;
    for (const part of parts) {
      const partial = part(facts, parameters);
      if (partial === settling) return settling;
      if (partial === undefined) value = undefined;
    }
    return value;
  };
}

function negation(part: ConditionClosure): ConditionClosure {
  return (facts, parameters) => {
    const value = part(facts, parameters);
    return value === undefined ? undefined : !value;
  };
}

function leaf({ fact, operator, value }: FactCondition): ConditionClosure {
  const { test } = operators[operator];
  const readLeft = reader(fact);
  const right = factNameOf(value);
  if (right === undefined) {
    return (facts, parameters) => {
      const left = readLeft(facts, parameters);
      return left === undefined ? undefined : test(left, value as FactValue);
    };
  }
  const readRight = reader(right);
  return (facts, parameters) => {
    const left = readLeft(facts, parameters);
    if (left === undefined) return undefined;
    const other = readRight(facts, parameters);
    return other === undefined ? undefined : test(left, other);
  };
}

function reader(name: string): Read {
  const parameter = parameterNameOf(name);
  return parameter === undefined ? facts => facts[name] : (_, parameters) => parameters[parameter];
}
