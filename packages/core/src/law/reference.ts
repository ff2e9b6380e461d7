import type { Condition, Facts, FactValue, Operator, Tri } from './condition.ts';
import { foldUnless, type ResolvedConditions } from './conditions.ts';
import { readFact, readValue } from './operand.ts';
import type { Evaluation, ParameterValues } from './regulation.ts';

/**
 * What a condition means, in the fewest words: Kleene’s strong logic over facts that may be unknown.
 * Nothing here is made for speed. The compiled evaluators are tested against it.
 *
 * @example
 * meaningOf({ not: { fact: 'student.is-suspended', operator: 'equal', value: true } }, {}, {}) //=> undefined
 */
export function meaningOf(condition: Condition, facts: Facts, parameters: ParameterValues): Tri {
  const meaning = (part: Condition) => meaningOf(part, facts, parameters);
  if ('all' in condition) return and(condition.all.map(meaning));
  if ('any' in condition) return not(and(condition.any.map(meaning).map(not)));
  if ('not' in condition) return not(meaning(condition.not));
  if ('condition' in condition) throw new TypeError(`shared condition ${condition.condition} was not put in`);
  const left = readFact(condition.fact, facts, parameters);
  const right = readValue(condition.value, facts, parameters);
  return left === undefined || right === undefined ? undefined : compare(left, condition.operator, right);
}

/** The rules that hold and those that are unknown, by position. */
export function evaluateByReference(
  conditions: readonly ResolvedConditions[],
  facts: Facts,
  parameters: ParameterValues,
): Evaluation {
  const values = conditions.map(rule => meaningOf(foldUnless(rule), facts, parameters));
  const positions = (wanted: Tri) =>
    values.flatMap((value, position) => (value === wanted ? [position] : []));
  return { holds: positions(true), unknown: positions(undefined) };
}

function and(values: readonly Tri[]): Tri {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}

function not(value: Tri): Tri {
  return value === undefined ? undefined : !value;
}

// Written out beside the operator table on purpose: an oracle that shared it would share its mistakes.
function compare(left: FactValue, operator: Operator, right: FactValue): boolean {
  const isIn = (value: FactValue, list: FactValue) =>
    Array.isArray(list) && list.some(element => element === value);
  switch (operator) {
    case 'equal':
      return left === right;
    case 'notEqual':
      return left !== right;
    case 'in':
      return isIn(left, right);
    case 'notIn':
      return !isIn(left, right);
    case 'contains':
      return isIn(right, left);
    case 'doesNotContain':
      return !isIn(right, left);
    case 'lessThan':
    case 'before':
      return left < right;
    case 'lessThanInclusive':
    case 'onOrBefore':
      return left < right || left === right;
    case 'greaterThan':
    case 'after':
      return right < left;
    case 'greaterThanInclusive':
    case 'onOrAfter':
      return right < left || left === right;
  }
}
