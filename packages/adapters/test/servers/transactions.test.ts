import { afterAll, describe, expect, inject, test } from 'vitest';
import {
  amend,
  change,
  enrol,
  keyOf,
  numbered,
  take,
  versionOf,
  write,
} from '../../src/conformance/fixtures.ts';
import { migrate, migrationText, sqlStore } from '../../src/sql/index.ts';
import { foreignMysql, foreignPostgres } from './support/foreign-charset.ts';
import { mysqlBench } from './support/mysql-bench.ts';
import { nextSchema } from './support/next-schema.ts';
import { postgresBench } from './support/postgres-bench.ts';

const servers = {
  postgres: {
    bench: postgresBench,
    snapshot: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ',
    waiting: `SELECT pid AS id FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%SCHEMA%'`,
    kill: (id: string) => `SELECT pg_terminate_backend(${id})`,
    drop: (schema: string) => `DROP SCHEMA ${schema} CASCADE`,
    foreign: foreignPostgres,
  },
  mysql: {
    bench: mysqlBench,
    // The isolation that it has unless told.
    snapshot: 'DO 0',
    waiting: `SELECT id FROM information_schema.processlist WHERE command = 'Execute' AND info LIKE '%SCHEMA%'`,
    kill: (id: string) => `KILL ${id}`,
    drop: (schema: string) => `DROP SCHEMA ${schema}`,
    foreign: foreignMysql,
  },
};

describe.each(['postgres', 'mysql'] as const)('transactions on %s', database => {
  const server = inject(database);
  if (!('url' in server)) {
    test.skip(`not tested here: ${server.lacks}`);
    return;
  }
  const { bench: open, snapshot, waiting, kill, drop, foreign: openForeign } = servers[database];
  const bench = open(server.url);
  afterAll(() => bench.end());

  async function filled() {
    const schema = await bench.takeSchema();
    const host = sqlStore(bench.host(), { schema });
    await host.commit([enrol('S1')]);
    return { schema, host };
  }

  test('a guest whose snapshot is old is refused, and never told a version that it cannot know', async () => {
    const { schema, host } = await filled();
    const { guest, query, end } = await bench.begin();
    await query(snapshot);
    const inside = sqlStore(guest, { schema });
    expect(await versionOf(inside, 'S1')).toBe(1);
    await host.commit([amend('S1')]);
    const late = inside.commit([change('late', { writes: [write('S1', 1)] })]);
    const reason =
      database === 'postgres'
        ? { kind: 'busy', scope: 'transaction' }
        : { kind: 'stale', key: keyOf('S1'), expected: 1 };
    await expect(late).rejects.toMatchObject({ name: 'StoreRefusal', reason });
    await end('ROLLBACK');
    expect(await versionOf(host, 'S1')).toBe(2);
  });

  test('of two vendors who claim one value the second waits, is refused, and can go on', async () => {
    const { schema, host } = await filled();
    const [one, two] = [await bench.begin(), await bench.begin()];
    const claim = (owner: string) => change(`to ${owner}`, { claims: [take('person', 'P', owner)] });
    await sqlStore(one.guest, { schema }).commit([claim('A')]);
    const inside = sqlStore(two.guest, { schema });
    const second = inside.commit([claim('B')]).then(
      () => 'committed',
      error => error.reason.kind,
    );
    await new Promise(resolve => setTimeout(resolve, 100));
    await one.end('COMMIT');
    expect(await second).toBe('taken');
    await inside.commit([amend('S1')]);
    await two.end('COMMIT');
    expect(await versionOf(host, 'S1')).toBe(2);
  });

  test('of two vendors who add one student the second waits, and has to roll back where part of it was written', async () => {
    const { schema, host } = await filled();
    const [one, two] = [await bench.begin(), await bench.begin()];
    await sqlStore(one.guest, { schema }).commit([change('S2 by one', { writes: [write('S2', 'absent')] })]);
    const second = sqlStore(two.guest, { schema }).commit([enrol('S2')]);
    const refused = expect(second).rejects.toMatchObject({
      reason:
        database === 'postgres'
          ? { kind: 'stale', key: keyOf('S2'), expected: 'absent' }
          : { kind: 'busy', scope: 'transaction' },
    });
    await new Promise(resolve => setTimeout(resolve, 100));
    await one.end('COMMIT');
    await refused;
    await two.end('ROLLBACK');
    // Nobody has the claim that came with it.
    await host.commit([change('S3', { claims: [take('student-number', 'number of S2', 'S3')] })]);
  });

  test('vendors who work on different students at once do not stop each other', async () => {
    const { schema } = await filled();
    const students = numbered(24);
    for (const commitOf of [enrol, amend]) {
      const waiting = [...students];
      const vendor = async () => {
        for (let id = waiting.shift(); id; id = waiting.shift()) {
          const { guest, end } = await bench.begin();
          await sqlStore(guest, { schema }).commit([commitOf(id)]);
          await end('COMMIT');
        }
      };
      await Promise.all(Array.from({ length: 6 }, vendor));
    }
    const versions = await Promise.all(students.map(id => versionOf(sqlStore(bench.host(), { schema }), id)));
    expect(versions).toEqual(students.map(() => 2));
  });

  test('the connection is cut in the middle of a save: lost, and sent again it has its whole effect once', async () => {
    const { schema, host } = await filled();
    const vendor = await bench.begin();
    // Holds what the save will wait for.
    await sqlStore(vendor.guest, { schema }).commit([change('held', { claims: [take('seat', '1', 'A')] })]);
    const moving = { ...amend('S1'), claims: [take('seat', '1', 'B')] };
    const saving = host.commit([moving]).then(
      () => 'committed',
      error => error.reason,
    );
    let id: string | undefined;
    while (id === undefined) {
      const [row] = await bench.rows<{ id: number }>(waiting.replace('SCHEMA', schema));
      id = row && String(row.id);
    }
    await bench.rows(kill(id));
    expect(await saving).toEqual({ kind: 'lost', id: moving.id });
    await vendor.end('ROLLBACK');
    expect(await versionOf(host, 'S1')).toBe(1);
    expect(await host.commit([moving])).toMatchObject([{ replayed: false, versions: [{ version: 2 }] }]);
    expect(await host.commit([moving])).toMatchObject([{ replayed: true, versions: [{ version: 2 }] }]);
  });

  test('many who make the tables at once make them once; a guest makes none', async () => {
    const schema = nextSchema();
    await bench.rows(`CREATE SCHEMA ${schema}`);
    await expect(sqlStore(bench.host(), { schema }).read([keyOf('S1')])).rejects.toMatchObject({
      reason: { kind: 'schema', found: 0, needed: 2 },
    });
    const results = await Promise.all(
      Array.from({ length: 4 }, (_, i) => migrate(bench.host(i % 2 === 1), { schema })),
    );
    expect(results.map(({ to }) => to)).toEqual([2, 2, 2, 2]);
    await sqlStore(bench.host(), { schema }).commit([enrol('S1')]);
    expect(await migrate(bench.host(), { schema })).toEqual({ from: 2, to: 2 });
    const vendor = await bench.begin();
    await expect(migrate(vendor.guest, { schema })).rejects.toMatchObject({ code: 'store/guest-migration' });
    await vendor.end('ROLLBACK');
    await bench.rows(`INSERT INTO ${schema}.xueji_schema VALUES (3)`);
    await expect(sqlStore(bench.host(), { schema }).read([keyOf('S1')])).rejects.toMatchObject({
      reason: { kind: 'schema', found: 3, needed: 2 },
    });
    await bench.rows(drop(schema));
  });

  test('tables of version 1 are brought up to date, by two at once, and nothing in them is lost', async () => {
    const schema = nextSchema();
    await bench.rows(`CREATE SCHEMA ${schema}`);
    const handle = bench.host();
    const before = {
      ...handle,
      dialect: { ...handle.dialect, migrations: handle.dialect.migrations.slice(0, 1) },
    };
    expect(await migrate(before, { schema })).toEqual({ from: 0, to: 1 });
    await bench.rows(
      `INSERT INTO ${schema}.xueji_notice (id, stream, topic, body) VALUES ('S1/1', 'S1', 'established', '{}')`,
    );
    const store = sqlStore(handle, { schema });
    await expect(store.read([keyOf('S1')])).rejects.toMatchObject({
      reason: { kind: 'schema', found: 1, needed: 2 },
    });
    const both = await Promise.all([handle, bench.host(true)].map(each => migrate(each, { schema })));
    expect(both.map(({ to }) => to)).toEqual([2, 2]);
    await store.commit([enrol('S2')]);
    const leases = await store.outbox!.lease({ holder: 'A', streams: 5, milliseconds: 1000 });
    expect(leases.map(({ stream }) => stream)).toEqual(['S1', 'S2']);
    await bench.rows(drop(schema));
  });

  test('the ledger cannot be altered, also past the adapter', async () => {
    const { schema } = await filled();
    for (const text of [
      `UPDATE ${schema}.xueji_ledger SET body = '{}'`,
      `DELETE FROM ${schema}.xueji_ledger`,
    ])
      await expect(bench.rows(text)).rejects.toThrow('append-only');
  });

  test('a connection that would alter rare characters is turned away, as host and as guest, and nothing is written', async () => {
    const { schema, host } = await filled();
    const foreign = openForeign(server.url);
    const refused = expect.objectContaining({ code: 'store/encoding', details: { found: foreign.charset } });
    await expect(sqlStore(foreign.host, { schema }).commit([enrol('S2')])).rejects.toEqual(refused);
    await foreign.asGuest(async guest => {
      await expect(sqlStore(guest, { schema }).commit([enrol('S2')])).rejects.toEqual(refused);
    });
    await foreign.end();
    expect(await versionOf(host, 'S2')).toBeUndefined();
  });

  test('names that a server may fold or split are turned away', () => {
    for (const name of ['Xueji_', 'x;', '学籍', '', 'x'.repeat(31)]) {
      expect(() => migrationText(bench.host().dialect, { prefix: name })).toThrow(
        expect.objectContaining({ code: 'store/sql-name' }),
      );
    }
  });
});
