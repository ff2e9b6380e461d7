import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openSqlite } from '../../src/sqlite/index.ts';
import { sendOut } from '../support/crash-sqlite.ts';
import { scratchFile } from '../support/scratch.ts';
import { contentsOf } from '../support/sqlite-contents.ts';

const driver = 'node:sqlite';

test('processes that race, from making the tables on, draw no number twice and have one winner a claim', {
  timeout: 300_000,
}, async () => {
  const path = scratchFile();
  const rounds = 40;
  const sent = ['a', 'b', 'c'].map(name => sendOut({ path, driver, do: 'race', name, rounds }));
  const lines = (await Promise.all(sent)).flatMap(process => process.lines);
  const drawn = lines.filter(line => line.startsWith('drew')).map(line => Number(line.slice(5)));
  expect(drawn).toHaveLength(3 * rounds);
  expect(drawn.sort((a, b) => a - b)).toEqual(drawn.map((_, i) => 1 + 3 * i));
  const won = lines.filter(line => line.startsWith('won'));
  expect(new Set(won).size).toBe(won.length);
  expect(won).toHaveLength(rounds);
  const { records, ledger, claims } = contentsOf(new DatabaseSync(path));
  expect([records.length, ledger.length, claims.length]).toEqual([rounds, rounds, rounds]);
});

test('two that find no tables and wait for each other make them once', async () => {
  const path = scratchFile();
  const other = new DatabaseSync(path);
  other.exec('PRAGMA journal_mode = wal; BEGIN IMMEDIATE');
  const opening = Promise.all([openSqlite(path), openSqlite(path)]);
  // Both have looked by now and found nothing.
  setTimeout(() => other.exec('COMMIT'), 300);
  const [one, two] = await opening;
  expect([await one.draw('A', 1), await two.draw('A', 1)]).toEqual([1, 2]);
  await Promise.all([one.close(), two.close()]);
});

test.each([5, 23, 60])(
  'killed at any moment after %i commits: whole commits, and all that were acknowledged',
  { timeout: 300_000 },
  async lines => {
    const path = scratchFile();
    const { lines: acknowledged, killed } = await sendOut(
      { path, driver, do: 'commit-on-and-on', name: 'S' },
      { lines },
    );
    expect(killed).toBe(true);
    const store = await openSqlite(path);
    const { records, ledger, claims, receipts, notices } = contentsOf(new DatabaseSync(path));
    const ids = records.map(({ key }) => key.id);
    expect(ids).toEqual(expect.arrayContaining(acknowledged));
    // One commit may have landed whose answer nobody heard; more cannot.
    expect(ids.length - acknowledged.length).toBeLessThanOrEqual(1);
    expect(records.every(({ version }) => version === 2)).toBe(true);
    const count = ids.length;
    expect([ledger.length, claims.length, receipts.length, notices.length]).toEqual([
      2 * count,
      count,
      2 * count,
      2 * count,
    ]);
    await store.close();
  },
);
