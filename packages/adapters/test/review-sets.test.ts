import type { Store } from '@xueji/core/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSqlite } from '../src/sqlite/index.ts';
import { compareWays, type Reviewed, reviewBothWays, reviewed, writing } from './support/review-both-ways.ts';
import { sampled } from './support/reviewed.ts';

test('a term reviewed in SQLite and out of it: the same of any register', async () => {
  const store = await openSqlite(':memory:');
  await reviewBothWays(store, 60);
  await store.close();
});

/** Slips in the SQL of a fact, each of which changes what is found. */
const slips: readonly (readonly [from: string, to: string])[] = [
  ["bearer = 'school'", "bearer = 'guardian'"],
  ["bearer = 'authority'", "bearer = 'guardian'"],
  ['ELSE due <', 'ELSE due <='],
  ['WHERE due <', 'WHERE due <='],
  ['since <= own.ended', 'since < own.ended'],
  ['% 11', '% 10'],
  ['>= 1800', '>= 1801'],
  ['THEN 29', 'THEN 28'],
  ['% 400 = 0', '% 400 = 1'],
  ["IN ('1', '3', '5', '7', '9')", "IN ('1', '3', '5', '7')"],
  ["'810000', ", ''],
  ["= '9' AND", "= '8' AND"],
  ['birth_date >= since', 'birth_date > since'],
  ["since > '", "since >= '"],
  ['starts > stops', 'starts >= stops'],
  ['later.since < earlier.since', 'later.since <= earlier.since'],
  ['filed <= day', 'filed < day'],
  ['\'"sex"\'', '\'"household"\''],
  ['approval IS NULL', 'approval IS NOT NULL'],
  ["papers <> 'none'", "papers <> 'passport'"],
  ["kind = 'health'", "kind = 'aid'"],
  ['results IS NOT NULL', 'results IS NULL'],
  ["<> 'G'", "<> 'L'"],
  ["= 'open'", "= 'returned'"],
  ['<= own.ends', '< own.ends'],
  ['attends IS NOT NULL', 'attends IS NULL'],
];

describe('a slip in the SQL of a fact does not pass', () => {
  const records = sampled(1500);
  let store: Store;
  let streamed: Reviewed;
  beforeAll(async () => {
    store = await openSqlite(':memory:');
    await store.commit(records.map(writing));
    streamed = await reviewed(store, 'stream', { size: 500 });
    compareWays(await reviewed(store, 'set', { size: 500 }), streamed, records);
    return () => store.close();
  });

  test.each(slips)('%s → %s', async (from, to) => {
    const sets = store.sets!;
    let isThere = false;
    const slipped: Store = {
      ...store,
      sets: {
        ...sets,
        ask(text, values) {
          isThere ||= text.includes(from);
          return sets.ask(text.replaceAll(from, to), values);
        },
      },
    };
    const set = await reviewed(slipped, 'set', { size: 500 });
    expect(isThere).toBe(true);
    expect(set.ways).toEqual(new Set(['set']));
    expect(() => compareWays(set, streamed, records)).toThrow();
  });
});
