import { directoryOf, directorySchema } from '@xueji/core';
import { type ReviewPage, type ReviewState, review } from '@xueji/core/review';
import type { Change, Key, Store } from '@xueji/core/store';
import fc from 'fast-check';
import { expect } from 'vitest';
import { registerOver } from './cohort.ts';
import { aRegister, type Made, on, reviewedWorld } from './reviewed.ts';

const directory = directoryOf(directorySchema.parse(reviewedWorld));
const term = { schoolYear: '2026', season: 'autumn' } as const;

/** Reviews random registers in the database and out of it: the same is found, and no document is read in vain. */
export async function reviewBothWays(store: Store, numRuns: number): Promise<void> {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(aRegister, async register => {
      run += 1;
      const prefix = `r${String(run).padStart(5, '0')}`;
      const idOf = (position: number) => `${prefix}-${String(position).padStart(3, '0')}`;
      const records = register(idOf);
      await store.commit(records.map((record, position) => writing(idOf(position), record)));
      const from = { after: prefix, records: 0, schools: {} };
      const read: string[] = [];
      const watched = {
        ...store,
        read: (keys: readonly Key[]) => {
          read.push(...keys.map(({ id }) => id));
          return store.read(keys);
        },
      };
      const inside = await pagesOf(watched, from);
      const outside = await pagesOf({ ...store, sets: undefined } as unknown as Store, from);
      expect(inside.ways).toEqual(['set']);
      expect(outside.ways).toEqual(['stream']);
      expect(inside.findings).toEqual(outside.findings);
      expect(inside.states).toEqual(outside.states);
      // What the database does not know is a school that none of the page is at; what it is not asked is of a school as a whole.
      const schoolsTold = outside.findings.flatMap(({ record, school }) =>
        record === undefined ? school! : [],
      );
      const needless = records.filter(
        ({ id, enrolments }) =>
          read.includes(id) &&
          !outside.told.has(id) &&
          !enrolments?.some(({ school, attends }) => attends !== undefined || schoolsTold.includes(school)),
      );
      expect(needless).toEqual([]);
    }),
    { numRuns },
  );
}

async function pagesOf(store: Store, from: ReviewState) {
  const { regulation, calendar } = registerOver(store);
  const pages: ReviewPage[] = [];
  for await (const page of review({ regulation, store, directory, calendar, term, on, size: 25 }, from))
    pages.push(page);
  const findings = pages.flatMap(page => page.findings);
  return {
    findings,
    states: pages.map(({ state }) => state),
    ways: [...new Set(pages.map(({ way }) => way))],
    told: new Set(findings.flatMap(({ record }) => record ?? [])),
  };
}

const writing = (id: string, record: Made): Change => ({
  id,
  digest: id,
  writes: [
    {
      key: { kind: 'student', id },
      expect: 'absent',
      version: 1,
      doc: JSON.stringify({ head: '', record }),
      tags: tagsOf(record),
    },
  ],
  entries: [],
  claims: [],
  notices: [],
});

const tagsOf = ({ enrolments }: Made) => (enrolments ? { school: enrolments.at(-1)!.school } : {});
