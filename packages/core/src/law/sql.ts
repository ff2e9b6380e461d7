import type { Condition, FactCondition, FactValue, Operator } from './condition.ts';
import { partsOf } from './conditions.ts';
import { factNameOf } from './operand.ts';

/** What a dialect and a table of facts bring to the conditions. */
export interface SqlReading {
  /** A fact or a parameter (`parameter.x`) as SQL of its type: NULL where it is unknown, a list as text `,a,b,`. */
  operand(name: string): string;
  /** Whether such a list holds an element; NULL where one of them is. */
  holds(list: string, element: string): string;
}

/**
 * A condition as one SQL expression: true, false, or NULL where it is unknown. AND, OR and NOT of SQL are Kleene’s, and a comparison
 * with NULL is NULL, so that the third value needs no words of its own.
 *
 * @param condition - its shared conditions put in
 * @example
 * sqlCondition({ fact: 'school.kind', operator: 'notEqual', value: 'other' }, { operand: () => 'kind', holds: () => '' }) //=> "kind <> 'other'"
 */
export function sqlCondition(condition: Condition, reading: SqlReading): string {
  if ('not' in condition) return `NOT (${sqlCondition(condition.not, reading)})`;
  if ('condition' in condition) throw new TypeError(`shared condition ${condition.condition} was not put in`);
  if ('fact' in condition) return leaf(condition, reading);
  const parts = partsOf(condition).map(part => `(${sqlCondition(part, reading)})`);
  return parts.join('all' in condition ? ' AND ' : ' OR ');
}

function leaf({ fact, operator, value }: FactCondition, { operand, holds }: SqlReading): string {
  const left = operand(fact);
  const name = factNameOf(value);
  const right = name === undefined ? sqlLiteral(value as FactValue) : operand(name);
  switch (operator) {
    case 'in':
      return holds(right, left);
    case 'notIn':
      return `NOT (${holds(right, left)})`;
    case 'contains':
      return holds(left, right);
    case 'doesNotContain':
      return `NOT (${holds(left, right)})`;
    default:
      return `${left} ${comparisons[operator]} ${right}`;
  }
}

type Comparison = Exclude<Operator, 'in' | 'notIn' | 'contains' | 'doesNotContain'>;

const comparisons: Readonly<Record<Comparison, string>> = {
  equal: '=',
  notEqual: '<>',
  lessThan: '<',
  before: '<',
  lessThanInclusive: '<=',
  onOrBefore: '<=',
  greaterThan: '>',
  after: '>',
  greaterThanInclusive: '>=',
  onOrAfter: '>=',
};

/**
 * A value of the law wing as SQL.
 *
 * @throws TypeError for text that databases quote differently: no value of a fact has any
 */
export function sqlLiteral(value: FactValue | undefined): string {
  if (value === undefined) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  // A list is text in which an element is found with its commas.
  const text = typeof value === 'string' ? value : ['', ...value, ''].join(',');
  if (/[\\\p{Cc}]/u.test(text)) throw new TypeError(`databases quote this differently: ${text}`);
  return `'${text.replaceAll("'", "''")}'`;
}
