/** A process of its own for one size, so that its peak memory is its own: `fill FILE COUNT`, or `TASK FILE COUNT [live]`. */

import { readFileSync } from 'node:fs';
import { openSqlite } from '@xueji/adapters/sqlite';
import { cpuMilliseconds, liveHeap, peakMemory } from '../measure/memory.ts';
import { registerOver } from '../registers.ts';
import { grader } from './grade.ts';
import { provinceFor } from './province.ts';
import { tasks } from './tasks.ts';

const [task, file, count, looks] = process.argv.slice(2) as [
  keyof typeof tasks | 'fill',
  string,
  string,
  'live'?,
];

// Only where it is needed: what is measured has no more in memory than a user’s process has.
if (task === 'fill') await (await import('./fill.ts')).fillRegister(file, Number(count));
else await measure(task);

async function measure(name: keyof typeof tasks): Promise<void> {
  const store = await openSqlite(file);
  const { regulation, calendar } = registerOver(store);
  const { directory } = provinceFor(Number(count));
  const grade = grader(JSON.parse(readFileSync(`${file}.known`, 'utf8')));
  // Looking for what is live collects by force, and then the peak is another.
  const heap = looks === 'live' ? liveHeap() : undefined;
  const [start, cpuAtStart] = [performance.now(), cpuMilliseconds()];
  const counts = await tasks[name](
    store,
    { regulation, calendar, directory },
    heap?.look ?? (() => {}),
    grade,
  );
  const { live, looking } = heap?.seen() ?? { live: 0, looking: 0 };
  const cpu = cpuMilliseconds() - cpuAtStart - looking;
  const seconds = (performance.now() - start) / 1000;
  await store.close();
  process.stdout.write(`${JSON.stringify({ cpu, seconds, live, peak: peakMemory(), counts })}\n`);
}
