import { XuejiError } from '../errors/index.ts';
import { facts } from '../facts/catalogue.ts';
import { factLinks } from '../facts/links.ts';
import type { Condition, FactType, FactValue } from '../law/condition.ts';
import { leavesOf } from '../law/conditions.ts';
import { factNameOf, parameterNameOf, readFact, readValue } from '../law/operand.ts';
import type { ParameterValues } from '../law/regulation.ts';
import { addDays } from '../time/index.ts';

/** A comparison of a fact, seen from the fact: with a value, or with another fact. */
interface Comparison {
  readonly with: FactValue | undefined;
  readonly fact: string | undefined;
}

/**
 * For every fact the finitely many values that comparisons can tell apart: every member of a list; below, at and above
 * each number; the day before, on and after each date; with and without each document that is asked for.
 */
export function valuesOf(
  names: readonly string[],
  conditions: readonly Condition[],
  parameters: ParameterValues,
): Readonly<Record<string, readonly FactValue[]>> {
  const comparisons = comparisonsIn(conditions, parameters);
  return Object.fromEntries(names.map(name => [name, valuesOfFact(name, comparisons)]));
}

type Comparisons = ReadonlyMap<string, readonly Comparison[]>;

function comparisonsIn(conditions: readonly Condition[], parameters: ParameterValues): Comparisons {
  const found = new Map<string, Comparison[]>();
  const add = (name: string, comparison: Comparison) => {
    found.set(name, [...(found.get(name) ?? []), comparison]);
  };
  for (const { fact, value } of conditions.flatMap(condition => [...leavesOf(condition)])) {
    const other = factNameOf(value);
    const [left, right] = [isParameter(fact) ? undefined : fact, isParameter(other) ? undefined : other];
    if (left !== undefined)
      add(left, { with: right === undefined ? readValue(value, {}, parameters) : undefined, fact: right });
    if (right !== undefined)
      add(right, { with: left === undefined ? readFact(fact, {}, parameters) : undefined, fact: left });
  }
  return found;
}

const isParameter = (name: string | undefined) => name !== undefined && parameterNameOf(name) !== undefined;

function valuesOfFact(name: string, comparisons: Comparisons): readonly FactValue[] {
  const type: FactType | undefined = facts[name]?.type;
  switch (type?.type) {
    case 'boolean':
      return [true, false];
    case 'enum':
      return type.values;
    case 'integer':
      return integers(name, comparisons);
    case 'date':
      return dates(name, comparisons);
    case 'month-day':
      return [...new Set([...bounds<string>([name], comparisons), '01-01', '12-31'])];
    case 'list':
      return subsets(membersAsked(name, comparisons));
    case undefined:
      throw new XuejiError('law/unknown-fact', { fact: name, nearest: '' }, { path: name });
  }
}

/** Facts compared with each other, one through the next: they need room for every order that they can stand in. */
function comparedWith(name: string, comparisons: Comparisons): readonly string[] {
  const group = [name];
  for (const member of group) {
    for (const { fact } of comparisons.get(member) ?? []) {
      if (fact !== undefined && !group.includes(fact)) group.push(fact);
    }
  }
  return group;
}

function bounds<T extends FactValue>(group: readonly string[], comparisons: Comparisons): readonly T[] {
  const all = group.flatMap(member => comparisons.get(member) ?? []);
  return [...new Set(all.map(comparison => comparison.with).filter(value => value !== undefined))] as T[];
}

function integers(name: string, comparisons: Comparisons): readonly number[] {
  const group = comparedWith(name, comparisons);
  const around = bounds<number>(group, comparisons).flatMap(bound => near(group.length, bound));
  const linked = factLinks.flatMap(({ facts: values }) => values[name] ?? []);
  const all = [...around, ...linked];
  return [...new Set(all.length === 0 ? near(group.length, group.length) : all)].sort((a, b) => a - b);
}

function dates(name: string, comparisons: Comparisons): readonly string[] {
  const group = comparedWith(name, comparisons);
  const found = bounds<string>(group, comparisons);
  const around = (found.length === 0 ? [anyDay] : found).flatMap(day =>
    near(group.length, 0).map(days => addDays(day, days)),
  );
  return [...new Set(around)].sort();
}

/** Days compared only with each other can lie anywhere. */
const anyDay = '2026-09-01';

/** Every whole number at most `distance` from a bound. */
function near(distance: number, bound: number): readonly number[] {
  return Array.from({ length: 2 * distance + 1 }, (_, step) => bound - distance + step);
}

function membersAsked(name: string, comparisons: Comparisons): readonly string[] {
  const asked = (comparisons.get(name) ?? []).flatMap(comparison => {
    if (comparison.fact === undefined) return comparison.with as string | readonly string[];
    const other = facts[comparison.fact]?.type;
    return other && 'values' in other ? other.values : [];
  });
  return [...new Set(asked)];
}

function subsets([first, ...rest]: readonly string[]): readonly (readonly string[])[] {
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map(set => [first, ...set])];
}
