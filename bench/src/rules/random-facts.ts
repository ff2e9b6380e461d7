import { factCatalogue } from '@xueji/core';
import type { RuleSet } from '@xueji/core/law';
import { type Facts, type FactType, type FactValue, factsRead, parameterNameOf } from '@xueji/core/law';
import type { Random } from '../measure/random.ts';

/** Read from a text, as the dates of a command are: strings put together here would be slower to compare. */
const days: readonly string[] = JSON.parse(
  JSON.stringify(Array.from({ length: 30 }, (_, i) => `2026-09-${String(i + 1).padStart(2, '0')}`)),
);

/** Names of the facts that rules ask for, in the order in which `decide` reads them. */
export function factNamesOf({ conditions }: RuleSet): readonly string[] {
  const names = conditions.flatMap(({ when, unless }) => [when, ...unless]).flatMap(factsRead);
  return [...new Set(names)].filter(name => parameterNameOf(name) === undefined);
}

/**
 * Facts of any value that their types allow, so that every rule holds now and then.
 *
 * @param missing probability that a fact is unknown
 */
export function randomFacts(names: readonly string[], random: Random, missing: number): Facts {
  // Every name in its order, as `decide` reads them. A copy of an object that has them all: one that is given more than
  // 19 names one by one becomes a hash table in V8, and reading that would hide what the rules cost.
  const facts: Record<string, FactValue | undefined> = { ...unknownFacts(names) };
  for (const name of names) if (!random.chance(missing)) facts[name] = value(factCatalogue[name]!, random);
  return facts;
}

const templates = new WeakMap<readonly string[], Facts>();

function unknownFacts(names: readonly string[]): Facts {
  const known = templates.get(names);
  if (known) return known;
  const made = Object.fromEntries(names.map(name => [name, undefined]));
  templates.set(names, made);
  return made;
}

function value(type: FactType, random: Random): FactValue {
  switch (type.type) {
    case 'boolean':
      return random.chance(0.5);
    case 'integer':
      // Around the grades and the ten days of the law, so that both sides of a limit occur, and the limit itself.
      return random.below(type.unit === 'year' ? 7 : 16);
    case 'enum':
      return random.pick(type.values);
    case 'list':
      return type.values.filter(() => random.chance(0.75));
    case 'date':
      return random.pick(days);
    case 'month-day':
      return random.pick(days).slice(5);
  }
}
