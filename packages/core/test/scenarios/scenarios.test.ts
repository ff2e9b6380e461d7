import { describe, expect, it } from 'vitest';
import { runScenario } from '../../src/scenarios/index.ts';
import { setting, shippedFiles, shippedScenarios } from './shipped.ts';

describe.each(shippedFiles)('$file', ({ scenarios }) => {
  it.each(scenarios)('$name', scenario => {
    const { expected, got } = runScenario(scenario, setting);
    expect(got).toEqual(expected);
  });
});

/** Mergers and closures of schools are not acts on one record. */
const elsewhere = ['20.5', '20.6'];

describe('the shipped scenarios', () => {
  /** All but attendance, the changes of a status, completion and departure. */
  const norms = Object.keys(setting.regulation.norms).filter(
    id =>
      /^(P\.\d|A\.1|39\.5|([2-9]|1[0-9]|2[01]|23|3[0-5]|4[7-9]|5[0-4])\.\d+)$/.test(id) &&
      !elsewhere.includes(id),
  );

  it('find all those norms in the law wing', () => {
    expect(norms.filter(id => /^3[0-5]\./.test(id))).toHaveLength(20);
    expect(norms).toHaveLength(91);
  });

  it.each(norms)('show norm %s at work and at rest, twice each', id => {
    const count = (key: 'bites' | 'spares') =>
      shippedScenarios.filter(scenario => scenario[key].includes(id)).length;
    expect({ bites: count('bites'), spares: count('spares') }).toEqual({
      bites: expect.toSatisfy((n: number) => n >= 2),
      spares: expect.toSatisfy((n: number) => n >= 2),
    });
  });

  it('have each a name of its own', () => {
    const names = shippedScenarios.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('say what is outstanding wherever something is', () => {
    const silent = shippedScenarios.filter(({ then }) => then.verdict === 'pending' && !then.outstanding);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('tell their acts in the order of the days', () => {
    const disordered = shippedScenarios.filter(({ given }) => {
      const days = [...given.before.map(({ on }) => on), given.on];
      return days.some((day, i) => i > 0 && day < days[i - 1]!);
    });
    expect(disordered.map(({ name }) => name)).toEqual([]);
  });
});
