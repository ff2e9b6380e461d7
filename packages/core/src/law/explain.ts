import type { Condition, FactCondition, Facts, FactValue, Operator, Tri } from './condition.ts';
import { partsOf } from './conditions.ts';
import { factNameOf, readFact, readValue } from './operand.ts';
import { operators } from './operators.ts';
import type { ParameterValues } from './regulation.ts';

/** A condition with the value of each of its parts. */
export type ConditionTrace =
  | { readonly kind: 'all' | 'any' | 'not'; readonly value: Tri; readonly parts: readonly ConditionTrace[] }
  | LeafTrace;

export interface LeafTrace {
  readonly kind: 'leaf';
  readonly value: Tri;
  readonly fact: string;
  readonly operator: Operator;
  readonly left: FactValue | undefined;
  /** Name of the fact or parameter (`parameter.x`) on the right; absent where a literal stands there. */
  readonly rightFact?: string;
  readonly right: FactValue | undefined;
}

/**
 * Evaluates a condition and keeps what was seen on the way. Nothing is short-circuited: the whole tree is there.
 *
 * @example
 * explain({ fact: 'student.is-suspended', operator: 'equal', value: true }, { 'student.is-suspended': true }, {}).value //=> true
 */
export function explain(condition: Condition, facts: Facts, parameters: ParameterValues): ConditionTrace {
  if ('fact' in condition) return explainLeaf(condition, facts, parameters);
  if ('condition' in condition) throw new TypeError(`shared condition ${condition.condition} was not put in`);
  if ('not' in condition) {
    const part = explain(condition.not, facts, parameters);
    return { kind: 'not', value: part.value === undefined ? undefined : !part.value, parts: [part] };
  }
  const kind = 'all' in condition ? 'all' : 'any';
  const parts = partsOf(condition).map(part => explain(part, facts, parameters));
  const settling = kind === 'any';
  const values = parts.map(part => part.value);
  const value = values.includes(settling) ? settling : values.includes(undefined) ? undefined : !settling;
  return { kind, value, parts };
}

/**
 * The leaves that the value rests on: where it is settled, those that made it so; where it is unknown, those that are
 * unknown and could still settle it. In the order of the text.
 */
export function decidingLeaves(trace: ConditionTrace): readonly LeafTrace[] {
  if (trace.kind === 'leaf') return [trace];
  // A part of another value had no say: `all` is false because of its false parts, whatever the others are.
  const same = trace.kind === 'not' ? trace.parts : trace.parts.filter(part => part.value === trace.value);
  return same.flatMap(decidingLeaves);
}

/**
 * Of an unknown condition: the facts to ask for, by name and each once. Empty where the condition is settled.
 *
 * @example
 * unknownFacts(explain({ fact: 'student.stage', operator: 'equal', value: 'senior' }, {}, {})) //=> ['student.stage']
 */
export function unknownFacts(trace: ConditionTrace): readonly string[] {
  if (trace.value !== undefined) return [];
  const names = decidingLeaves(trace).flatMap(({ fact, left, right, rightFact }) => [
    ...(left === undefined ? [fact] : []),
    ...(right === undefined && rightFact !== undefined ? [rightFact] : []),
  ]);
  return [...new Set(names)];
}

function explainLeaf(condition: FactCondition, facts: Facts, parameters: ParameterValues): LeafTrace {
  const { fact, operator, value: operand } = condition;
  const left = readFact(fact, facts, parameters);
  const right = readValue(operand, facts, parameters);
  const rightFact = factNameOf(operand);
  const value = left === undefined || right === undefined ? undefined : operators[operator].test(left, right);
  return { kind: 'leaf', value, fact, operator, left, ...(rightFact !== undefined && { rightFact }), right };
}
