import type { Condition, FactValue } from '../law/condition.ts';
import { factNameOf, parameterNameOf } from '../law/operand.ts';
import { operators } from '../law/operators.ts';
import type { ParameterValues } from '../law/regulation.ts';

/** The condition with parameters replaced by their values, so that two versions of them can stand side by side. */
export function withValues(condition: Condition, values: ParameterValues): Condition {
  if ('all' in condition) return { all: condition.all.map(part => withValues(part, values)) };
  if ('any' in condition) return { any: condition.any.map(part => withValues(part, values)) };
  if ('not' in condition) return { not: withValues(condition.not, values) };
  if ('condition' in condition) return condition;
  const read = (name: string) => values[parameterNameOf(name) ?? ''];
  const right = factNameOf(condition.value);
  const value =
    right !== undefined && parameterNameOf(right) !== undefined
      ? (read(right) as typeof condition.value)
      : condition.value;
  if (parameterNameOf(condition.fact) === undefined) return { ...condition, value };
  const left = read(condition.fact);
  const holds = left !== undefined && operators[condition.operator].test(left, value as FactValue);
  return holds ? { all: [] } : { any: [] };
}
