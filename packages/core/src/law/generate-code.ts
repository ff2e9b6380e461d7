import type { Condition, FactCondition, Operator } from './condition.ts';
import { factsRead, foldUnless, type ResolvedConditions } from './conditions.ts';
import { atom, both, type Expression, either, negated, print } from './expression.ts';
import { factNameOf, parameterNameOf } from './operand.ts';
import { variableNames } from './variable-names.ts';

export interface NamedConditions extends ResolvedConditions {
  readonly name: string;
}

/**
 * Rules as the source text of one JavaScript function `(facts, parameters) => Evaluation`.
 *
 * Kleene’s logic needs no third value at run time: each rule becomes two boolean expressions, “possible” (not false) and
 * “certain” (true), and a rule is unknown where it is possible and not certain. Most rules are false, so that most cost
 * one short-circuited expression.
 *
 * The text refers to `evaluation` and `includes` of `evaluation.ts`; it is written into a file when the package is
 * built, and never evaluated from a string.
 *
 * @param name identifier of the function; names of its lists begin with it
 */
export function generateEvaluator(name: string, rules: readonly NamedConditions[]): string {
  const conditions = rules.map(foldUnless);
  const names = variableNames([...new Set(conditions.flatMap(factsRead))]);
  const lists = new Lists(name);
  const writer = new Writer(names, lists);
  const body = conditions.flatMap((condition, position) => [
    `  // ${rules[position]!.name}`,
    `  if (${print(writer.possible(condition))}) {`,
    `    if (${print(writer.certain(condition))}) (holds ??= []).push(${position});`,
    `    else (unknown ??= []).push(${position});`,
    '  }',
  ]);
  return [
    ...lists.declarations,
    `const ${name} = (facts, parameters) => {`,
    ...[...names].map(([fact, variable]) => `  const ${variable} = ${readExpression(fact)};`),
    '  let holds;',
    '  let unknown;',
    ...body,
    '  return evaluation(holds, unknown);',
    '};',
    '',
  ].join('\n');
}

class Writer {
  readonly #names: ReadonlyMap<string, string>;
  readonly #lists: Lists;

  constructor(names: ReadonlyMap<string, string>, lists: Lists) {
    this.#names = names;
    this.#lists = lists;
  }

  /** True where the condition is true or unknown. */
  possible(condition: Condition): Expression {
    if ('all' in condition) return both(...condition.all.map(part => this.possible(part)));
    if ('any' in condition) return either(...condition.any.map(part => this.possible(part)));
    if ('not' in condition) return negated(this.certain(condition.not));
    const { sides, test } = this.#leaf(condition);
    return either(...sides.map(side => atom(`${side} === undefined`)), test);
  }

  /** True where the condition is true. */
  certain(condition: Condition): Expression {
    if ('all' in condition) return both(...condition.all.map(part => this.certain(part)));
    if ('any' in condition) return either(...condition.any.map(part => this.certain(part)));
    if ('not' in condition) return negated(this.possible(condition.not));
    const { sides, test, failsOnUndefined } = this.#leaf(condition);
    return failsOnUndefined ? test : both(...sides.map(side => atom(`${side} !== undefined`)), test);
  }

  #leaf(condition: Condition): Leaf {
    if (!('fact' in condition)) throw new TypeError('shared conditions are put in before code is generated');
    const { fact, operator, value }: FactCondition = condition;
    const left = this.#names.get(fact)!;
    const rightFact = factNameOf(value);
    if (rightFact !== undefined) {
      const right = this.#names.get(rightFact)!;
      const sides = [...new Set([left, right])];
      return { sides, test: comparison[operator](left, right), failsOnUndefined: ordering.has(operator) };
    }
    if (Array.isArray(value)) {
      const isIn = this.#lists.contains(left, value as readonly string[]);
      return operator === 'in'
        ? { sides: [left], test: isIn, failsOnUndefined: true }
        : { sides: [left], test: negated(isIn), failsOnUndefined: false };
    }
    const test = comparison[operator](left, JSON.stringify(value));
    return { sides: [left], test, failsOnUndefined: operator === 'equal' };
  }
}

interface Leaf {
  readonly sides: readonly string[];
  readonly test: Expression;
  /** JavaScript answers false by itself where a side is undefined. */
  readonly failsOnUndefined: boolean;
}

const ordering: ReadonlySet<Operator> = new Set<Operator>([
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'before',
  'onOrBefore',
  'after',
  'onOrAfter',
]);

const comparison: Readonly<Record<Operator, (left: string, right: string) => Expression>> = {
  equal: (left, right) => atom(`${left} === ${right}`),
  notEqual: (left, right) => atom(`${left} !== ${right}`),
  in: (left, right) => atom(`includes(${right}, ${left})`),
  notIn: (left, right) => negated(atom(`includes(${right}, ${left})`)),
  contains: (left, right) => atom(`includes(${left}, ${right})`),
  doesNotContain: (left, right) => negated(atom(`includes(${left}, ${right})`)),
  lessThan: (left, right) => atom(`${left} < ${right}`),
  lessThanInclusive: (left, right) => atom(`${left} <= ${right}`),
  greaterThan: (left, right) => atom(`${left} > ${right}`),
  greaterThanInclusive: (left, right) => atom(`${left} >= ${right}`),
  before: (left, right) => atom(`${left} < ${right}`),
  onOrBefore: (left, right) => atom(`${left} <= ${right}`),
  after: (left, right) => atom(`${left} > ${right}`),
  onOrAfter: (left, right) => atom(`${left} >= ${right}`),
};

/** Lists of literals: a few are compared one by one, more become a set that is made once. */
class Lists {
  readonly #name: string;
  readonly #sets = new Map<string, string>();

  constructor(name: string) {
    this.#name = name;
  }

  get declarations(): readonly string[] {
    return [...this.#sets].map(([list, name]) => `const ${name} = /* @__PURE__ */ new Set(${list});`);
  }

  contains(variable: string, list: readonly string[]): Expression {
    if (list.length <= 8)
      return either(...list.map(element => atom(`${variable} === ${JSON.stringify(element)}`)));
    const text = JSON.stringify(list);
    const name = this.#sets.get(text) ?? `${this.#name}List${this.#sets.size}`;
    this.#sets.set(text, name);
    return atom(`${name}.has(${variable})`);
  }
}

function readExpression(fact: string): string {
  const parameter = parameterNameOf(fact);
  return parameter === undefined
    ? `facts[${JSON.stringify(fact)}]`
    : `parameters[${JSON.stringify(parameter)}]`;
}
