/** A process of its own for one size, so that its peak memory is its own: `fill FILE COUNT`, `determine FILE`, `decide COUNT`. */

import { openSqlite } from '@xueji/adapters/sqlite';
import { decide, evolve, parseCommand, type StudentRecord } from '@xueji/core';
import { determineCohort, importRecords } from '@xueji/core/registry';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import { liveHeap, megabytes, peakMemory } from '../measure/memory.ts';
import { registerOver } from '../registers.ts';
import { cohort, lastDay, leaver, leavers } from './leavers.ts';

const [task, target, count] = process.argv.slice(2) as [string, string, string];

if (task === 'fill') {
  const store = await openSqlite(target, { synchronous: 'normal' });
  const options = registerOver(store, '2024-09-01');
  for (const batch of leavers(Number(count), 1000)) await importRecords(options, batch);
  await store.close();
}

if (task === 'determine') {
  const store = await openSqlite(target);
  const options = registerOver(store, lastDay);
  const atStart = megabytes(process.memoryUsage.rss());
  const start = performance.now();
  let students = 0;
  let counts = {};
  const heap = liveHeap();
  for await (const page of determineCohort(options, { id: 'bench', stage: 'senior', cohort })) {
    students += page.students.length;
    counts = page.counts;
    heap.look();
  }
  const { live, looking } = heap.seen();
  const milliseconds = performance.now() - start - looking;
  await store.close();
  report({ students, milliseconds, peak: peakMemory(), live, atStart, counts });
}

if (task === 'decide') {
  const options = registerOver(undefined as never, lastDay);
  const [wanted, kept] = [Number(target), 2000];
  const records = Array.from({ length: Math.min(kept, wanted) }, (_, n) => recordOf(n));
  const context = { on: lastDay, directory: options.directory, calendar: options.calendar };
  const by = { kind: 'authority', id: 'edu-510700' } as const;
  const atStart = megabytes(process.memoryUsage.rss());
  const start = performance.now();
  let events = 0;
  for (let n = 0; n < wanted; n++) {
    const record = records[n % records.length]!;
    const command = {
      type: 'completion.determine',
      id: `bench/${n}`,
      record: record.id,
      by,
      occasion: 'end-of-schooling',
    } as const;
    events += decide(sichuan2017Draft, record, command, context).events.length;
  }
  const milliseconds = performance.now() - start;
  const heap = liveHeap();
  heap.look();
  const { live } = heap.seen();
  report({ students: wanted, milliseconds, peak: peakMemory(), live, atStart, counts: { events } });
}

function recordOf(n: number): StudentRecord {
  const { directory, calendar } = registerOver(undefined as never);
  const { events } = decide(sichuan2017Draft, undefined, parseCommand(leaver(n)), {
    on: '2024-09-01',
    directory,
    calendar,
  });
  return events.reduce<StudentRecord | undefined>(evolve, undefined)!;
}

function report(run: object): void {
  process.stdout.write(`${JSON.stringify(run)}\n`);
}
