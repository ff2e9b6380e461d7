import { test } from 'vitest';
import { openSqlite } from '../src/sqlite/index.ts';
import { reviewBothWays } from './support/review-both-ways.ts';

test('a term reviewed in SQLite and out of it: the same of any register', async () => {
  const store = await openSqlite(':memory:');
  await reviewBothWays(store, 40);
  await store.close();
});
