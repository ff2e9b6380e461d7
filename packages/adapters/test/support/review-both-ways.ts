import { directoryOf, directorySchema } from '@xueji/core';
import { type ReviewPage, type ReviewState, review, type Way } from '@xueji/core/review';
import type { Change, Key, Store, Tags } from '@xueji/core/store';
import fc from 'fast-check';
import { expect } from 'vitest';
import { registerOver } from './cohort.ts';
import { aRegister, type Made, on, reviewedWorld, sampled } from './reviewed.ts';

const directory = directoryOf(directorySchema.parse(reviewedWorld));
const term = { schoolYear: '2026', season: 'autumn' } as const;

/** Reviews random registers in the database and out of it: the same is found, and no document is read in vain. */
export async function reviewBothWays(store: Store, numRuns: number): Promise<void> {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(aRegister, async register => {
      run += 1;
      const prefix = `r${String(run).padStart(5, '0')}`;
      const records = register(position => `${prefix}-${String(position).padStart(3, '0')}`);
      await store.commit(records.map(writing));
      const from = { after: prefix, records: 0, schools: {} };
      const where = run % 4 === 0 ? { school: reviewedWorld.schools[0]!.id } : {};
      const options = { from, where };
      compareWays(await reviewed(store, 'set', options), await reviewed(store, 'stream', options), records);
    }),
    { numRuns },
  );
  await reviewBroken(store);
}

/** A page that the database fails at is streamed, and the others are not. */
async function reviewBroken(store: Store): Promise<void> {
  const records = sampled(75);
  const changes = records.map(writing);
  const [write] = changes[30]!.writes;
  await store.commit(changes.with(30, { ...changes[30]!, writes: [{ ...write!, doc: 'no JSON' }] }));
  const from = { after: 'r~', records: 0, schools: {} };
  const [set, stream] = [await reviewed(store, 'set', { from }), await reviewed(store, 'stream', { from })];
  expect(set.findings).toEqual(stream.findings);
  expect(set.states).toEqual(stream.states);
  expect(set.findings).toContainEqual(
    expect.objectContaining({ kind: 'unreadable', record: records[30]!.id }),
  );
  expect(set.ways).toContain('set');
}

export type Reviewed = Awaited<ReturnType<typeof reviewed>>;

export async function reviewed(
  store: Store,
  way: Way,
  { from, where = {}, size = 25 }: { from?: ReviewState; where?: Tags; size?: number } = {},
) {
  const { regulation, calendar } = registerOver(store);
  const read: string[] = [];
  const watched: Store = {
    ...store,
    read(keys: readonly Key[]) {
      read.push(...keys.map(({ id }) => id));
      return store.read(keys);
    },
  };
  const pages: ReviewPage[] = [];
  const options = { regulation, store: watched, directory, calendar, term, on, where, size, way };
  for await (const page of review(options, from)) pages.push(page);
  const findings = pages.flatMap(page => page.findings);
  return {
    findings,
    states: pages.map(({ state }) => state),
    ways: new Set(pages.map(page => page.way)),
    read,
  };
}

export function compareWays(set: Reviewed, stream: Reviewed, records: readonly Made[]): void {
  // Of no record there is no page, whatever the way.
  expect(set.ways).not.toContain('stream');
  expect(stream.ways).not.toContain('set');
  expect(set.findings).toEqual(stream.findings);
  expect(set.states).toEqual(stream.states);
  const told = new Set(stream.findings.map(({ record }) => record));
  const schoolsTold = stream.findings.flatMap(({ record, school }) => (record === undefined ? school! : []));
  // What the database does not know is a school that none of the page is at; what it is not asked is of a school as a whole.
  const mayBeRead = ({ id, enrolments }: Made) =>
    told.has(id) ||
    enrolments?.some(({ school, attends }) => attends !== undefined || schoolsTold.includes(school));
  const read = new Set(set.read);
  expect(records.filter(record => read.has(record.id) && !mayBeRead(record))).toEqual([]);
}

export const writing = (record: Made): Change => ({
  id: record.id,
  digest: record.id,
  writes: [
    {
      key: { kind: 'student', id: record.id },
      expect: 'absent',
      version: 1,
      doc: JSON.stringify({ head: '', record }),
      tags: record.enrolments ? { school: record.enrolments.at(-1)!.school } : {},
    },
  ],
  entries: [],
  claims: [],
  notices: [],
});
