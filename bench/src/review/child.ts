/** A process of its own for one size, so that its peak memory is its own: `fill FILE COUNT`, or one task over a file. */

import { openSqlite } from '@xueji/adapters/sqlite';
import type { StudentRecord } from '@xueji/core';
import { duplicates } from '@xueji/core/duplicates';
import { importRecords } from '@xueji/core/registry';
import { review, type Way } from '@xueji/core/review';
import type { Store } from '@xueji/core/store';
import { syntheticRegister } from '@xueji/core/testing';
import { registerOver } from '../registers.ts';
import { directory, document } from '../world.ts';

const on = '2027-01-15';
const [task, file, count] = process.argv.slice(2) as [string, string, string];

type Task = (store: Store) => Promise<Readonly<Record<string, number>>>;

const tasks: Readonly<Record<string, Task>> = {
  /** The floor: every record read and parsed, and nothing else. */
  async scan(store) {
    let enrolments = 0;
    for await (const page of store.scan({ kind: 'student', size: 1000 })) {
      for (const { doc } of page)
        enrolments += (JSON.parse(doc) as { record: StudentRecord }).record.enrolments.length;
    }
    return { enrolments };
  },
  review: store => reviewed(store, 'stream'),
  reviewInSql: store => reviewed(store, 'set'),
  async duplicates(store) {
    const { regulation } = registerOver(store);
    let [pairs, compared, crowded] = [0, 0, 0];
    let right = 0;
    for await (const page of duplicates({ regulation, store, directory, on })) {
      pairs += page.pairs.length;
      ({ compared, crowded } = page);
      for (const { records } of page.pairs) if (known.has([...records].sort().join(' '))) right += 1;
    }
    return { pairs, compared, crowded, known: known.size, found: right };
  },
};

async function reviewed(store: Store, way: Way) {
  const { regulation, calendar } = registerOver(store);
  const term = { schoolYear: '2026', season: 'autumn' } as const;
  let findings = 0;
  for await (const page of review({ regulation, store, directory, calendar, term, on, way }))
    findings += page.findings.length;
  return { findings };
}

/** Of most records there is nothing to be said; one in twenty has an incomplete file. */
const complete = {
  evidence: [{ kind: 'identity-card', on: '2024-09-01' }],
  assessments: [{ on: '2024-10-01', subject: '语文', passed: true }],
  file: { entries: ['quality-reports', 'health'].map(kind => ({ on: '2024-10-01', kind, title: '示例' })) },
};

function knownPairs(size: number): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { command, sameAs } of syntheticRegister(document, { count: size }))
    if (sameAs !== undefined) known.add([command.record, sameAs].sort().join(' '));
  return known;
}

/** Worked out before the clock starts. */
const known = task === 'duplicates' ? knownPairs(Number(count)) : new Set<string>();

if (task === 'fill') {
  const store = await openSqlite(file, { synchronous: 'normal' });
  const options = registerOver(store, '2024-09-01');
  let batch: object[] = [];
  let n = 0;
  for (const { command } of syntheticRegister(document, { count: Number(count) })) {
    batch.push(n++ % 20 === 0 ? command : { ...command, content: { ...command.content, ...complete } });
    if (batch.length < 1000) continue;
    await importRecords(options, batch);
    batch = [];
  }
  await importRecords(options, batch);
  await store.close();
} else {
  const store = await openSqlite(file);
  const start = performance.now();
  const counts = await tasks[task]!(store);
  const milliseconds = performance.now() - start;
  await store.close();
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${JSON.stringify({ milliseconds, peak, counts })}\n`);
}
