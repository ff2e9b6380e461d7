import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { amend, change, enrol, write } from '../../src/conformance/fixtures.ts';
import { sqliteStore } from '../../src/sqlite/index.ts';
import { scratchFile } from '../support/scratch.ts';
import { contentsOf } from '../support/sqlite-contents.ts';

const busyAs = (scope: string) =>
  expect.objectContaining({ name: 'StoreRefusal', reason: { kind: 'busy', scope } });

describe('a host', () => {
  test('reports a lock that does not go away as busy, within its patience, and works on afterwards', async () => {
    const path = scratchFile();
    const store = sqliteStore(new DatabaseSync(path), { patience: 200 });
    await store.commit([enrol('S1')]);
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const start = Date.now();
    await expect(store.commit([enrol('S2')])).rejects.toEqual(busyAs('statement'));
    expect(Date.now() - start).toBeLessThan(2000);
    await expect(store.draw('A', 1)).rejects.toEqual(busyAs('statement'));
    other.exec('ROLLBACK');
    expect(await store.commit([enrol('S2')])).toMatchObject([{ replayed: false }]);
  });

  test('waits for a lock that is held on this very thread, instead of blocking it', async () => {
    const path = scratchFile();
    const store = sqliteStore(new DatabaseSync(path), { patience: 5000 });
    await store.read([]);
    const vendor = new DatabaseSync(path);
    vendor.exec('BEGIN IMMEDIATE');
    const saving = store.commit([enrol('S1')]);
    setTimeout(() => vendor.exec('COMMIT'), 150);
    expect(await saving).toMatchObject([{ replayed: false }]);
  });

  test('lets an error at COMMIT out, keeps nothing, and works on', async () => {
    const database = new DatabaseSync(scratchFile());
    const store = sqliteStore(database);
    await store.commit([enrol('S1')]);
    // A vendor’s constraint that is looked at only when the transaction ends.
    database.exec(`PRAGMA foreign_keys = on;
      CREATE TABLE class (id TEXT PRIMARY KEY);
      CREATE TABLE seat (class TEXT REFERENCES class (id) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER seats AFTER INSERT ON xueji_record BEGIN INSERT INTO seat VALUES ('no such class'); END;`);
    const before = contentsOf(database);
    await expect(store.commit([enrol('S2')])).rejects.toMatchObject({
      code: 'ERR_SQLITE_ERROR',
      errcode: 787,
    });
    expect(contentsOf(database)).toEqual(before);
    expect(database.isTransaction).toBe(false);
    expect(await store.commit([amend('S1')])).toMatchObject([{ replayed: false }]);
  });

  test('passes an error of the driver on untouched, and keeps nothing', async () => {
    const database = new DatabaseSync(scratchFile());
    const store = sqliteStore(database);
    await store.read([]);
    database.exec(
      `CREATE TRIGGER veto BEFORE INSERT ON xueji_notice BEGIN SELECT RAISE(ABORT, 'not here'); END`,
    );
    await expect(store.commit([enrol('S1')])).rejects.toMatchObject({
      code: 'ERR_SQLITE_ERROR',
      message: 'not here',
    });
    expect(contentsOf(database).records).toEqual([]);
  });

  test('refuses to write into a transaction that it has not begun', async () => {
    const database = new DatabaseSync(scratchFile());
    const store = sqliteStore(database);
    await store.read([]);
    database.exec('BEGIN');
    await expect(store.commit([enrol('S1')])).rejects.toMatchObject({ code: 'store/transaction-open' });
    await expect(sqliteStore(database).read([])).rejects.toMatchObject({ code: 'store/transaction-open' });
    expect(database.isTransaction).toBe(true);
  });
});

describe('a guest', () => {
  async function withGuest() {
    const path = scratchFile();
    const host = sqliteStore(new DatabaseSync(path), { patience: 200 });
    await host.commit([enrol('S1')]);
    const vendor = new DatabaseSync(path);
    return { host, vendor, guest: sqliteStore(vendor, { role: 'guest' }) };
  }

  test('writes nothing where no transaction is open', async () => {
    const { vendor, guest } = await withGuest();
    const before = contentsOf(vendor);
    await expect(guest.commit([amend('S1')])).rejects.toMatchObject({ code: 'store/no-transaction' });
    await expect(guest.draw('A', 1)).rejects.toMatchObject({ code: 'store/no-transaction' });
    expect(contentsOf(vendor)).toEqual(before);
  });

  test('in a deferred transaction: whoever read before another wrote hears `busy` and loses nothing', async () => {
    const { host, vendor, guest } = await withGuest();
    vendor.exec('BEGIN');
    expect((await guest.read([{ kind: 'student', id: 'S1' }]))[0]?.version).toBe(1);
    await host.commit([amend('S1')]);
    await expect(guest.commit([change('late', { writes: [write('S1', 1)] })])).rejects.toEqual(
      busyAs('transaction'),
    );
    // No other way out than the vendor’s own rollback.
    vendor.exec('ROLLBACK');
    vendor.exec('BEGIN IMMEDIATE');
    await guest.commit([change('late', { writes: [write('S1', 2)] })]);
    vendor.exec('COMMIT');
    expect((await host.read([{ kind: 'student', id: 'S1' }]))[0]?.version).toBe(3);
  });

  test('never waits for another writer', async () => {
    const { host, vendor, guest } = await withGuest();
    vendor.exec('BEGIN');
    const other = new DatabaseSync(vendor.location()!);
    other.exec('BEGIN IMMEDIATE');
    await expect(guest.commit([amend('S1')])).rejects.toEqual(busyAs('transaction'));
    other.close();
    vendor.exec('ROLLBACK');
    expect(await host.commit([amend('S1')])).toMatchObject([{ replayed: false }]);
  });

  test('makes no tables', async () => {
    const database = new DatabaseSync(':memory:');
    database.exec('BEGIN IMMEDIATE');
    const guest = sqliteStore(database, { role: 'guest' });
    const refusal = { reason: { kind: 'schema', found: 0, needed: 2 } };
    await expect(guest.commit([enrol('S1')])).rejects.toMatchObject(refusal);
    database.exec('COMMIT');
    expect(database.prepare('SELECT name FROM sqlite_schema').all()).toEqual([]);
  });
});
