import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { amend, enrol } from '../../src/conformance/fixtures.ts';
import { sqliteStore, sqliteTables } from '../../src/sqlite/index.ts';
import { contentsOf } from '../support/sqlite-contents.ts';

async function filled() {
  const database = new DatabaseSync(':memory:');
  const store = sqliteStore(database);
  await store.commit([enrol('S1'), amend('S1')]);
  return { database, store };
}

describe('the database itself keeps order', () => {
  test.each([
    [
      'a document twice',
      `INSERT INTO xueji_record (kind, id, version, doc) VALUES ('student', 'S1', 9, '{}')`,
    ],
    ['a ledger number twice', `INSERT INTO xueji_ledger VALUES ('S1', 2, '{}', '')`],
    ['a claim by another owner', `INSERT INTO xueji_claim VALUES ('student-number', 'number of S1', 'S2')`],
    ['a receipt twice', `INSERT INTO xueji_receipt VALUES ('enrol S1', '', '[]')`],
    ['a notice twice', `INSERT INTO xueji_notice (id, stream, topic, body) VALUES ('S1/1', '', '', '')`],
    ['a ledger entry altered', `UPDATE xueji_ledger SET body = '{}' WHERE seq = 1`],
    ['a ledger entry removed', 'DELETE FROM xueji_ledger WHERE seq = 2'],
    ['text where a version belongs', `UPDATE xueji_record SET version = 'two'`],
  ])('it refuses %s, also past the adapter', async (_, sql) => {
    const { database } = await filled();
    const before = contentsOf(database);
    expect(() => database.exec(sql)).toThrow();
    expect(contentsOf(database)).toEqual(before);
  });
});

describe('tables', () => {
  test('come from the vendor’s own migration as well', async () => {
    const database = new DatabaseSync(':memory:');
    database.exec(sqliteTables({ prefix: 'register_' }));
    const store = sqliteStore(database, { prefix: 'register_' });
    await store.commit([enrol('S1')]);
    expect(contentsOf(database, 'register_').receipts).toEqual(['enrol S1']);
  });

  test('of two prefixes do not meet', async () => {
    const { database } = await filled();
    const other = sqliteStore(database, { prefix: 'other_' });
    expect(await other.commit([enrol('S1')])).toMatchObject([{ replayed: false }]);
    expect(contentsOf(database, 'other_').records).toHaveLength(1);
    expect(contentsOf(database).records[0]?.version).toBe(2);
  });

  test('of version 1 are brought up to date, with all that is in them; the statements can be run twice', async () => {
    const { database } = await filled();
    database.exec('DROP TABLE xueji_lease; UPDATE xueji_schema SET version = 1');
    const before = contentsOf(database);
    const guest = sqliteStore(database, { role: 'guest' });
    await expect(guest.read([])).rejects.toMatchObject({ reason: { kind: 'schema', found: 1, needed: 2 } });
    const { outbox } = sqliteStore(database);
    expect(await outbox!.lease({ holder: 'A', streams: 1, milliseconds: 1000 })).toMatchObject([
      { stream: 'S1' },
    ]);
    database.exec(sqliteTables({ from: 1 }));
    expect(contentsOf(database)).toEqual(before);
    expect(await outbox!.lease({ holder: 'B', streams: 1, milliseconds: 1000 })).toEqual([]);
  });

  test('of a newer version are refused, not guessed at', async () => {
    const { database } = await filled();
    database.exec('UPDATE xueji_schema SET version = 3');
    const refusal = { reason: { kind: 'schema', found: 3, needed: 2 } };
    await expect(sqliteStore(database).read([])).rejects.toMatchObject(refusal);
  });

  test.each(['', '1x', 'a b', 'x;DROP', '学籍', 'x'.repeat(31)])('prefix %j is turned away', prefix => {
    const database = new DatabaseSync(':memory:');
    expect(() => sqliteStore(database, { prefix })).toThrow(
      expect.objectContaining({ code: 'store/prefix' }),
    );
    expect(() => sqliteTables({ prefix })).toThrow(expect.objectContaining({ code: 'store/prefix' }));
  });
});

test.each([
  ['arrays for rows', { returnArrays: true }],
  ['big integers', { readBigInts: true }],
  ['both', { returnArrays: true, readBigInts: true }],
])('a handle that the vendor has set to return %s serves as well', async (_, options) => {
  const store = sqliteStore(new DatabaseSync(':memory:', options as object));
  await store.commit([enrol('S1'), amend('S1')]);
  expect(await store.commit([amend('S1')])).toMatchObject([{ replayed: true, versions: [{ version: 2 }] }]);
  const keys = ['S1', 'S2'].map(id => ({ kind: 'student', id }));
  expect((await store.read(keys)).map(stored => stored?.version)).toEqual([2, undefined]);
  const entries = [];
  for await (const entry of store.ledger('S1')) entries.push(entry.seq);
  expect(entries).toEqual([1, 2]);
  expect([await store.draw('A', 2), await store.draw('A', 2)]).toEqual([1, 3]);
});

test('listing a page deep in a large kind reads an index, not the table', async () => {
  const { database } = await filled();
  const plan = (where: string) =>
    database
      .prepare(
        `EXPLAIN QUERY PLAN SELECT id, version, doc FROM xueji_record WHERE ${where} ORDER BY id LIMIT 10`,
      )
      .all()
      .map(row => String((row as { detail: unknown }).detail));
  for (const where of [`kind = 'student' AND id > 'S'`, `kind = 'student' AND id > 'S' AND school = 'A'`]) {
    const steps = plan(where).join('; ');
    expect(steps).toMatch(/^SEARCH xueji_record USING INDEX/);
    expect(steps).not.toMatch(/TEMP B-TREE/);
  }
});
