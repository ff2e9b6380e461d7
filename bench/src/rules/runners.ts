import type { Facts } from '@xueji/core/law';
import type { Runner } from '../measure/race.ts';
import type { Contestant, Task } from './contestant.ts';

type Loop = typeof import('./loop.ts').evaluateMany;

/** @param inputs a power of two of them */
export async function runnerOf(
  { name, entry }: Contestant,
  inputs: readonly Facts[],
  { parameters }: Task,
): Promise<Runner> {
  let next = 0;
  if ('evaluate' in entry) {
    const evaluateMany = await freshLoop();
    return {
      name,
      run(count) {
        next += count;
        return evaluateMany(entry.evaluate, inputs, parameters, count, next - count);
      },
    };
  }
  const prepared = inputs.map(entry.prepare);
  return {
    name,
    async run(count) {
      let consumed = 0;
      for (let i = 0; i < count; i++) {
        const { holds, unknown } = await entry.evaluateLater(prepared[next++ & (prepared.length - 1)]!);
        consumed += holds.length + unknown.length * 32;
      }
      return consumed;
    },
  };
}

let loops = 0;

async function freshLoop(): Promise<Loop> {
  const module: { evaluateMany: Loop } = await import(`./loop.ts?${loops++}`);
  return module.evaluateMany;
}
