import { conditionClosure } from './closures.ts';
import type { Condition, FactCatalogue, FactType, FactValue } from './condition.ts';
import { factsRead, foldUnless, leavesOf, type ResolvedConditions } from './conditions.ts';
import { factNameOf, parameterNameOf } from './operand.ts';
import type { Parameter } from './regulation.ts';

/**
 * Whether two conditions answer alike whatever the facts are: every combination of the values that their comparisons can
 * tell apart is tried, the unknown included.
 *
 * @param limit - combinations tried at most; beyond them the two count as different
 */
export function sameAnswers(
  a: ResolvedConditions,
  b: ResolvedConditions,
  catalogue: FactCatalogue,
  parameters: Readonly<Record<string, Parameter>>,
  limit = 200_000,
): boolean {
  const [first, second] = [foldUnless(a), foldUnless(b)];
  const both: Condition = { all: [first, second] };
  const names = factsRead(both);
  const domains = names.map(name => domainOf(typeOf(name, catalogue, parameters), name, both));
  if (domains.reduce((product, { length }) => product * length, 1) > limit) return false;
  const [left, right] = [conditionClosure(first), conditionClosure(second)];
  return everyCombination(names, domains, values => {
    const facts = Object.fromEntries(Object.entries(values).filter(([name]) => !parameterNameOf(name)));
    const set = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => {
        const parameter = parameterNameOf(name);
        return parameter === undefined ? [] : [[parameter, value]];
      }),
    );
    return left(facts, set) === right(facts, set);
  });
}

type Known = FactValue | undefined;

function typeOf(
  name: string,
  catalogue: FactCatalogue,
  parameters: Readonly<Record<string, Parameter>>,
): FactType | undefined {
  const parameter = parameterNameOf(name);
  return parameter === undefined ? catalogue[name] : parameters[parameter]?.type;
}

/** Enough values of a type to tell any two comparisons apart: three in a row for what has an order. */
function domainOf(type: FactType | undefined, name: string, condition: Condition): readonly Known[] {
  switch (type?.type) {
    case 'boolean':
      return [true, false, undefined];
    case 'enum':
      return [...type.values, undefined];
    case 'integer':
      return [0, 1, 2, undefined];
    case 'date':
      return ['2026-09-01', '2026-09-02', '2026-09-03', undefined];
    case 'list':
      return [...subsets(elementsAsked(name, condition)), undefined];
    default:
      return ['09-01', '09-02', undefined];
  }
}

function elementsAsked(name: string, condition: Condition): readonly string[] {
  const asked = [...leavesOf(condition)].flatMap(({ fact, value }) => {
    if (fact === name && typeof value === 'string') return [value];
    return factNameOf(value) === name || fact === name ? ['primary', 'senior'] : [];
  });
  return [...new Set(asked)];
}

function subsets(elements: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = elements;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map(set => [first, ...set])];
}

function everyCombination(
  names: readonly string[],
  domains: readonly (readonly Known[])[],
  holds: (values: Readonly<Record<string, Known>>) => boolean,
): boolean {
  const values: Record<string, Known> = {};
  const from = (position: number): boolean => {
    if (position === names.length) return holds(values);
    return domains[position]!.every(value => {
      values[names[position]!] = value;
      return from(position + 1);
    });
  };
  return from(0);
}
