import type { Regulation } from '@xueji/core';
import type { RunScenario } from '../scenarios/run-file.ts';
import { carriersOf } from './carried-by.ts';

/** One norm: what carries it, and how many passing scenarios show it at work and at rest. */
export interface NormCoverage {
  readonly id: string;
  readonly carriedBy: readonly string[];
  readonly scenarios: { readonly bites: number; readonly spares: number };
}

/** Every norm of the regulation in the order of the text, also those that nothing carries yet; norms of other texts aside. */
export function coverageOf(
  regulation: Regulation,
  outcomes: readonly RunScenario[],
): readonly NormCoverage[] {
  const carriers = carriersOf(regulation);
  const passing = outcomes.filter(outcome => outcome.ok);
  const count = (key: 'bites' | 'spares', id: string) =>
    passing.filter(outcome => outcome[key].includes(id)).length;
  const own = Object.values(regulation.norms).filter(({ source }) => source === undefined);
  return own.map(({ id }) => ({
    id,
    carriedBy: carriers.get(id) ?? [],
    scenarios: { bites: count('bites', id), spares: count('spares', id) },
  }));
}

/** How far a norm is carried: by rules, duties or case steps; by the machine’s transitions alone; by data, values and readings alone. */
export function extentOf({ carriedBy }: NormCoverage): 'acts' | 'machine' | 'values' | 'none' {
  const by = (...kinds: readonly string[]) =>
    carriedBy.some(carrier => kinds.includes(carrier.split(':')[0]!));
  if (by('rule', 'duty', 'case')) return 'acts';
  if (by('machine')) return 'machine';
  return carriedBy.length > 0 ? 'values' : 'none';
}
