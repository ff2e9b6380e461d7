import { median } from './median.ts';

/** One of those that are measured side by side. */
export interface Runner {
  readonly name: string;
  /** Does the work `count` times; gives back a number made from every result, so that no work can be left out. */
  readonly run: (count: number) => number | Promise<number>;
}

export interface RaceOptions {
  readonly rounds: number;
  /** Time that each runner has in a round. */
  readonly milliseconds: number;
}

export interface Timing {
  /** Nanoseconds for one piece of work, by round. */
  readonly rounds: readonly number[];
  readonly nanoseconds: number;
}

export type Timings = ReadonlyMap<string, Timing>;

/**
 * Runs everyone in rounds (A B C, A B C, …), so that what slows the machine down for a while slows all of them down.
 */
export async function race(
  runners: readonly Runner[],
  { rounds, milliseconds }: RaceOptions,
): Promise<Timings> {
  const counts = new Map<string, number>();
  for (const runner of runners) counts.set(runner.name, await countFor(runner, milliseconds));
  const times = new Map(runners.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const runner of runners) {
      const count = counts.get(runner.name)!;
      times.get(runner.name)!.push((await timed(runner, count)) / count);
    }
  }
  return new Map([...times].map(([name, all]) => [name, { rounds: all, nanoseconds: median(all) }]));
}

/** How many times as long `name` takes as `floor`: the median over the rounds of what each round says. */
export function ratio(timings: Timings, name: string, floor: string): number {
  const floors = timings.get(floor)!.rounds;
  return median(timings.get(name)!.rounds.map((time, round) => time / floors[round]!));
}

/** As many as fit the time, found by doubling; that warms the code up as well. */
async function countFor(runner: Runner, milliseconds: number): Promise<number> {
  const wanted = milliseconds * 1e6;
  for (let count = 1; ; count *= 2) {
    const time = await timed(runner, count);
    if (time >= wanted / 2) return Math.max(1, Math.round((count * wanted) / time));
  }
}

async function timed({ run }: Runner, count: number): Promise<number> {
  const start = process.hrtime.bigint();
  const running = run(count);
  const result = typeof running === 'number' ? running : await running;
  const time = Number(process.hrtime.bigint() - start);
  sink += result;
  return time;
}

/** All results end here, where the compiler can’t know that nobody reads them. */
export let sink = 0;
