import type { ConditionValue, Facts, FactValue } from './condition.ts';
import type { ParameterValues } from './regulation.ts';

const prefix = 'parameter.';

/** A rule reads the parameter `x` as the fact `parameter.x`. `undefined`: the name is an ordinary fact’s. */
export function parameterNameOf(fact: string): string | undefined {
  return fact.startsWith(prefix) ? fact.slice(prefix.length) : undefined;
}

/** The fact under which rules read a parameter. */
export function factOfParameter(name: string): string {
  return prefix + name;
}

/** The name of the fact on the right side of a condition; `undefined` where a literal stands there. */
export function factNameOf(value: ConditionValue): string | undefined {
  return typeof value === 'object' && 'fact' in value ? value.fact : undefined;
}

/** What a fact or a parameter holds; `undefined` is unknown. */
export function readFact(name: string, facts: Facts, parameters: ParameterValues): FactValue | undefined {
  const parameter = parameterNameOf(name);
  return parameter === undefined ? facts[name] : parameters[parameter];
}

export function readValue(
  value: ConditionValue,
  facts: Facts,
  parameters: ParameterValues,
): FactValue | undefined {
  const fact = factNameOf(value);
  return fact === undefined ? (value as FactValue) : readFact(fact, facts, parameters);
}
