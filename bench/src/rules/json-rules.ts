import { toEngine } from '@xueji/core/engine';
import type { Regulation } from '@xueji/core/law';
import { allKnown, type Contestant, type Task } from './contestant.ts';

/** json-rules-engine, as `toEngine` gives it to a vendor. */
export function jsonRules(
  { ruleSet }: Task,
  regulation: Regulation,
  command: string,
  on: string,
): Contestant {
  const engine = toEngine(regulation, command, { on });
  const positions = new Map(ruleSet.rules.map(({ name }, position) => [name, position]));
  return {
    name: 'json-rules-engine',
    isThreeValued: false,
    entry: {
      prepare: facts => facts,
      async evaluateLater(facts) {
        const { results } = await engine.run(facts);
        return allKnown(results.map(({ name }) => positions.get(name)!).sort((a, b) => a - b));
      },
    },
  };
}
