import { describe, expect, it } from 'vitest';
import { mutantsOf } from '../../src/law/mutants.ts';
import { mutate } from '../../src/scenarios/index.ts';
import { setting, shippedScenarios } from './shipped.ts';

const { world, ...rest } = setting;
const placed = shippedScenarios.map(scenario => ({ scenario, world }));

describe('mistakes planted in the rules', () => {
  const outcomes = [...mutate(placed, rest)];
  const fates = (fate: string) => outcomes.filter(outcome => outcome.fate === fate);

  it('are of every kind, in every rule', () => {
    expect(new Set(outcomes.map(({ kind }) => kind)).size).toBe(6);
    const rules = new Set(
      Object.values(setting.regulation.ruleSets).flatMap(set => set.rules.map(r => r.name)),
    );
    expect(new Set(outcomes.map(({ rule }) => rule.name))).toEqual(rules);
  });

  it('leave the regulation itself as it was', () => {
    const before = JSON.stringify(setting.regulation);
    for (const { regulation } of mutantsOf(setting.regulation))
      expect(regulation).not.toBe(setting.regulation);
    expect(JSON.stringify(setting.regulation)).toBe(before);
  });

  it('are noticed by the shipped scenarios: at least 95 in 100 of those that change an answer', () => {
    const survivors = fates('survived').map(({ rule, kind, what }) => `${rule.name}: ${kind} ${what}`);
    const killed = fates('killed').length;
    expect(killed / (killed + survivors.length), survivors.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('are not noticed by a scenario that fails anyway', () => {
    const [first] = placed;
    const failing = {
      ...first!,
      scenario: { ...first!.scenario, then: { verdict: 'granted' as const, owes: ['nothing'] } },
    };
    expect([...mutate([failing], rest)].filter(({ fate }) => fate === 'killed')).toEqual([]);
  });

  it('are noticed by none where there are no scenarios', () => {
    expect([...mutate([], rest)].filter(({ fate }) => fate === 'killed')).toEqual([]);
  });
});
