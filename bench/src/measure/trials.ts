import { median } from './median.ts';
import type { Timings } from './race.ts';

/** Work that needs something new every time: a file, a full table. Only `run` is timed. */
export interface Trial {
  readonly name: string;
  /** Pieces of work that `run` does. */
  readonly units: number;
  readonly prepare: () => Promise<{
    readonly run: () => Promise<void> | void;
    readonly finish?: () => Promise<void> | void;
  }>;
}

/** Like `race`, in rounds and with one untimed round before them. */
export async function tryOut(trials: readonly Trial[], rounds: number): Promise<Timings> {
  const times = new Map(trials.map(({ name }) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round++) {
    for (const { name, units, prepare } of trials) {
      const { run, finish } = await prepare();
      const start = process.hrtime.bigint();
      await run();
      const time = Number(process.hrtime.bigint() - start);
      await finish?.();
      if (round >= 0) times.get(name)!.push(time / units);
    }
  }
  return new Map([...times].map(([name, all]) => [name, { rounds: all, nanoseconds: median(all) }]));
}

/** Pieces of work in a second. */
export function perSecond(timings: Timings, name: string): number {
  return Math.round(1e9 / timings.get(name)!.nanoseconds);
}
