import {
  type CohortJob,
  type CohortPage,
  createRegistry,
  determineCohort,
  importRecords,
  type StudentOutcome,
  verify,
} from '@xueji/core/registry';
import type { Store } from '@xueji/core/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { memoryStore, memoryTables } from '../src/memory/index.ts';
import { openSqlite } from '../src/sqlite/index.ts';
import { first, leaver, passed, registerOver, second } from './support/cohort.ts';

const job: CohortJob = { id: 'g', stage: 'senior', cohort: '2024', size: 3 };
const short = { ...passed, credits: 100 };

/** Eleven of the cohort, one of another year. */
const students = [
  ...[1, 2, 3, 4].map(n => leaver(n)),
  leaver(5, { results: short }),
  leaver(6, { results: { ...passed, proficiencyPassed: false }, school: second }),
  leaver(7, { results: { credits: 150 } }),
  leaver(8, { status: 'suspended' }),
  leaver(9, { status: 'withdrawn' }),
  leaver(10, { grade: 2 }),
  leaver(11, { school: second }),
  leaver(12, { cohort: '2025' }),
];

async function run(store: Store, change: Partial<CohortJob> = {}) {
  const pages: CohortPage[] = [];
  for await (const page of determineCohort(registerOver(store), { ...job, ...change })) pages.push(page);
  const all = pages.flatMap(page => page.students);
  const of = (n: number) => all.find(({ record }) => record === leaver(n).record) as StudentOutcome;
  return { pages, all, of, counts: pages.at(-1)?.counts, replayed: pages.at(-1)?.replayed };
}

const expected = {
  graduated: 5,
  'completed-without-graduating': 2,
  'left-without-completing': 0,
  pending: 1,
  refused: 2,
  'not-there': 1,
  failed: 0,
};

/** A store that does something before its nth commit. */
function before(store: Store, nth: number, act: () => Promise<unknown>): Store {
  let commits = 0;
  return {
    ...store,
    async commit(changes) {
      commits += 1;
      if (commits === nth) await act();
      return store.commit(changes);
    },
  };
}

describe.each([
  ['memory', async () => memoryStore()],
  ['sqlite', async () => openSqlite(':memory:')],
] as [string, () => Promise<Store>][])('a cohort determined over %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await importRecords(registerOver(store), students);
    return () => store.close();
  });

  test('says of everyone what and why, a page at a time, and leaves the other cohort alone', async () => {
    const { pages, of, counts } = await run(store);
    expect(pages.map(page => page.students.length)).toEqual([3, 3, 3, 2]);
    expect(counts).toEqual(expected);
    expect(of(1).decision?.citations.map(({ norm }) => norm)).toContain('40.1');
    expect(of(5).outcome).toBe('completed-without-graduating');
    expect(of(5).student?.enrolments[0]?.status).toBe('completed-without-graduating');
    const { decision } = of(7);
    expect(decision?.verdict === 'pending' && decision.outstanding.map(o => o.kind)).toEqual([
      'fact',
      'fact',
    ]);
    expect([of(8).outcome, of(9).outcome, of(10).outcome]).toEqual(['refused', 'not-there', 'refused']);
    expect((await createRegistry(registerOver(store)).show(leaver(12).record))?.version).toBe(1);
    expect((await verify(store)).faults).toEqual([]);
  });

  test('takes one school where one is named', async () => {
    const { all } = await run(store, { school: second });
    expect(all.map(({ record }) => record)).toEqual([leaver(6).record, leaver(11).record]);
  });

  test('writes nothing in a dry run, which says the same', async () => {
    const dry = await run(store, { dryRun: true });
    expect(dry.counts).toEqual(expected);
    expect(await verify(store)).toMatchObject({ records: 12, entries: 12 });
    const real = await run(store);
    expect(real.all.map(({ decision }) => decision)).toEqual(dry.all.map(({ decision }) => decision));
  });

  test('run again doubles nothing and gives the same answers; who was waiting is decided anew', async () => {
    const once = await run(store);
    const { entries } = await verify(store);
    const record = leaver(7).record;
    await createRegistry(registerOver(store)).submit({
      type: 'assessment.record',
      id: 'late',
      record,
      by: { kind: 'school', id: first },
      ...passed,
    });
    const again = await run(store);
    expect(again.counts).toEqual({ ...expected, pending: 0, graduated: 6 });
    expect(again.replayed).toBe(7);
    expect(again.of(1).decision).toEqual(once.of(1).decision);
    // The assessment, the outcome and its three duties of one student: nothing else.
    expect(await verify(store)).toMatchObject({ entries: entries + 5, faults: [] });
  });

  test('stopped at any commit and run again ends as if it had never stopped', async () => {
    for (const nth of [1, 2, 3]) {
      const other = await open();
      await importRecords(registerOver(other), students);
      const failing = before(other, nth, () => Promise.reject(new Error('the power went')));
      await expect(run(failing)).rejects.toThrow('the power went');
      expect((await run(other)).counts).toEqual(expected);
      expect((await verify(other)).faults).toEqual([]);
      await run(store);
      expect((await verify(other)).entries).toBe((await verify(store)).entries);
      await other.close();
    }
  });

  test('decides again, on what is there now, who was written by another meanwhile', async () => {
    const registry = createRegistry(registerOver(store));
    const meddling = before(store, 1, () =>
      registry.submit({
        type: 'assessment.record',
        id: 'correction',
        record: leaver(2).record,
        by: { kind: 'school', id: first },
        credits: 90,
      }),
    );
    const { counts, of } = await run(meddling);
    expect(of(2).outcome).toBe('completed-without-graduating');
    expect(counts).toEqual({ ...expected, graduated: 4, 'completed-without-graduating': 3 });
    expect((await verify(store)).faults).toEqual([]);
  });

  test('reports an id that was used for something else, and determines the others', async () => {
    await createRegistry(registerOver(store)).submit({
      type: 'assessment.record',
      id: `g/${leaver(2).record}`,
      record: leaver(2).record,
      by: { kind: 'school', id: first },
      credits: 160,
    });
    const { counts, of } = await run(store);
    expect(of(2).error?.code).toBe('registry/reused');
    expect(counts).toEqual({ ...expected, graduated: 4, failed: 1 });
  });
});

test('a damaged document is reported and holds up nobody', async () => {
  const tables = memoryTables();
  const store = memoryStore(tables);
  await importRecords(registerOver(store), students);
  const { rows } = tables.kinds.get('student')!;
  const { stored, tags } = rows.get(leaver(2).record)!;
  rows.set(leaver(2).record, { stored: { ...stored, doc: '{"record":' }, tags });
  const { counts, of } = await run(store);
  expect(of(2).error?.code).toBe('registry/unreadable');
  expect(counts).toEqual({ ...expected, graduated: 4, failed: 1 });
});
