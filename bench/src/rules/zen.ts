import { evaluateExpressionSync, ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import { factCatalogue } from '@xueji/core';
import {
  type Condition,
  type ConditionValue,
  type Facts,
  type FactValue,
  factNameOf,
  factOfParameter,
  foldUnless,
} from '@xueji/core/law';
import { allKnown, type Contestant, type Task } from './contestant.ts';

/** zen-engine: one decision, an expression for each rule. */
export function zen({ ruleSet, parameters }: Task): Contestant {
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(decisionOf(expressionsOf(ruleSet))));
  const keys = ruleSet.rules.map((_, position) => keyOf(position));
  return {
    name: 'zen-engine',
    isThreeValued: false,
    entry: {
      prepare: facts => readable(facts, parameters),
      async evaluateLater(facts) {
        const { result } = await decision.evaluate(facts);
        return allKnown(keys.flatMap((key, position) => (result[key] ? [position] : [])));
      },
    },
  };
}

/** The expressions of zen-engine without its decisions: one call, one list of answers. */
export function zenExpressions({ ruleSet, parameters }: Task): Contestant {
  const expression = `[${expressionsOf(ruleSet).join(', ')}]`;
  return {
    name: 'zen expressions',
    isThreeValued: false,
    entry: {
      prepare: facts => readable(facts, parameters),
      async evaluateLater(facts) {
        const answers = evaluateExpressionSync(expression, facts) as readonly boolean[];
        return allKnown(answers.flatMap((answer, position) => (answer ? [position] : [])));
      },
    },
  };
}

const expressionsOf = ({ conditions }: Task['ruleSet']) =>
  conditions.map(rule => expressionOf(foldUnless(rule)));
const keyOf = (position: number) => `r${position}`;

function expressionOf(condition: Condition): string {
  if ('all' in condition) return `(${condition.all.map(expressionOf).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(expressionOf).join(' or ')})`;
  if ('not' in condition) return `(not ${expressionOf(condition.not)})`;
  if ('condition' in condition) throw new TypeError('shared conditions are put in');
  const [left, right] = [nameOf(condition.fact), operandOf(condition.value)];
  switch (condition.operator) {
    case 'contains':
      return `(${right} in ${left})`;
    case 'doesNotContain':
      return `(${right} not in ${left})`;
    default:
      return `(${left} ${comparisons[condition.operator]} ${right})`;
  }
}

const comparisons = {
  equal: '==',
  notEqual: '!=',
  in: 'in',
  notIn: 'not in',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  before: '<',
  onOrBefore: '<=',
  after: '>',
  onOrAfter: '>=',
} as const;

function operandOf(value: ConditionValue): string {
  const fact = factNameOf(value);
  return fact === undefined ? JSON.stringify(value) : nameOf(fact);
}

// Its names have neither dots nor hyphens.
const nameOf = (fact: string) => fact.replaceAll(/[.-]/g, '_');

function readable(facts: Facts, parameters: Task['parameters']): Facts {
  const all: [string, FactValue | undefined][] = [
    ...Object.entries(facts),
    ...Object.entries(parameters).map(([name, value]): [string, FactValue | undefined] => [
      factOfParameter(name),
      value,
    ]),
  ];
  return Object.fromEntries(all.map(([name, value]) => [nameOf(name), comparable(name, value)]));
}

/** Its `<` is for numbers: a date is made a day number beforehand, so that reading dates is not charged to it. */
function comparable(name: string, value: FactValue | undefined): FactValue | undefined {
  return factCatalogue[name]?.type === 'date' && typeof value === 'string'
    ? Date.parse(value) / 86_400_000
    : value;
}

function decisionOf(expressions: readonly string[]): object {
  const position = { x: 0, y: 0 };
  const content = { expressions: expressions.map((value, i) => ({ id: keyOf(i), key: keyOf(i), value })) };
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', type: 'inputNode', name: 'facts', position },
      { id: 'rules', type: 'expressionNode', name: 'rules', position, content },
      { id: 'out', type: 'outputNode', name: 'answers', position },
    ],
    edges: [
      { id: 'in-rules', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'rules-out', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  };
}
