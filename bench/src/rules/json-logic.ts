import { type Condition, type Facts, factNameOf, foldUnless, parameterNameOf } from '@xueji/core/law';
import { LogicEngine } from 'json-logic-engine';
import { allKnown, type Contestant, type Task } from './contestant.ts';

/** json-logic-engine, all rules compiled into one function that gives a list of answers. */
export function jsonLogic({ ruleSet, parameters }: Task): Contestant {
  const logic = ruleSet.conditions.map(rule => logicOf(foldUnless(rule)));
  const ask = new LogicEngine().build(logic) as (data: object) => readonly boolean[];
  return {
    name: 'json-logic-engine',
    isThreeValued: false,
    entry: { evaluate: (facts: Facts) => allKnown(positionsOf(ask({ facts, parameters }))) },
  };
}

function positionsOf(answers: readonly boolean[]): readonly number[] {
  const holds: number[] = [];
  for (let position = 0; position < answers.length; position++) if (answers[position]) holds.push(position);
  return holds;
}

function logicOf(condition: Condition): object {
  if ('all' in condition) return { and: condition.all.map(logicOf) };
  if ('any' in condition) return { or: condition.any.map(logicOf) };
  if ('not' in condition) return { '!': [logicOf(condition.not)] };
  if ('condition' in condition) throw new TypeError('shared conditions are put in');
  const left = read(condition.fact);
  const other = factNameOf(condition.value);
  const right = other === undefined ? condition.value : read(other);
  switch (condition.operator) {
    case 'in':
      return { in: [left, right] };
    case 'notIn':
      return { '!': [{ in: [left, right] }] };
    case 'contains':
      return { in: [right, left] };
    case 'doesNotContain':
      return { '!': [{ in: [right, left] }] };
    default:
      return { [comparisons[condition.operator]]: [left, right] };
  }
}

const comparisons = {
  equal: '===',
  notEqual: '!==',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  before: '<',
  onOrBefore: '<=',
  after: '>',
  onOrAfter: '>=',
} as const;

// `var` takes a dot for a path; `val` takes every element for one whole key.
function read(name: string): object {
  const parameter = parameterNameOf(name);
  return { val: parameter === undefined ? ['facts', name] : ['parameters', parameter] };
}
