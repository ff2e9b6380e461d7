import type { FactType, FactValue, Operator } from './condition.ts';
import { includes } from './evaluation.ts';

type Kind = FactType['type'];

export interface OperatorDefinition {
  /** Types of the fact on the left. */
  readonly left: readonly Kind[];
  /** What stands on the right: a value of the same type, a list that may hold the left, or an element the left may hold. */
  readonly right: 'same' | 'list' | 'element';
  /** Both sides known and of the types above. */
  readonly test: (left: FactValue, right: FactValue) => boolean;
}

const scalar: readonly Kind[] = ['boolean', 'integer', 'date', 'enum', 'month-day'];

/**
 * Every operator a rule may use: those of json-rules-engine under its names, and four for dates.
 * ISO dates order as text, so a date is compared without being parsed.
 */
export const operators: Readonly<Record<Operator, OperatorDefinition>> = {
  equal: { left: scalar, right: 'same', test: (a, b) => a === b },
  notEqual: { left: scalar, right: 'same', test: (a, b) => a !== b },
  in: { left: ['enum'], right: 'list', test: (a, b) => includes(b, a) },
  notIn: { left: ['enum'], right: 'list', test: (a, b) => !includes(b, a) },
  contains: { left: ['list'], right: 'element', test: (a, b) => includes(a, b) },
  doesNotContain: { left: ['list'], right: 'element', test: (a, b) => !includes(a, b) },
  lessThan: { left: ['integer'], right: 'same', test: (a, b) => a < b },
  lessThanInclusive: { left: ['integer'], right: 'same', test: (a, b) => a <= b },
  greaterThan: { left: ['integer'], right: 'same', test: (a, b) => a > b },
  greaterThanInclusive: { left: ['integer'], right: 'same', test: (a, b) => a >= b },
  before: { left: ['date'], right: 'same', test: (a, b) => a < b },
  onOrBefore: { left: ['date'], right: 'same', test: (a, b) => a <= b },
  after: { left: ['date'], right: 'same', test: (a, b) => a > b },
  onOrAfter: { left: ['date'], right: 'same', test: (a, b) => a >= b },
};

export const operatorNames = Object.keys(operators) as readonly Operator[];

export function isOperator(name: string): name is Operator {
  return Object.hasOwn(operators, name);
}
