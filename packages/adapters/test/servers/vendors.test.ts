import { createRegistry } from '@xueji/core/registry';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { change, keyOf, write } from '../../src/conformance/fixtures.ts';
import { runCase, storeCases } from '../../src/conformance/index.ts';
import { migrate, sqlStore } from '../../src/sql/index.ts';
import { leaver, registerOver } from '../support/cohort.ts';
import { type Vendor, vendors } from './support/vendors.ts';

/** What a handle could get wrong: the database itself is asked by the whole kit, through one driver each. */
const cases = [
  'values/hostile',
  'values/documents-byte-for-byte',
  'values/versions-exact',
  'values/lookalike-keys',
  'claims/handed-over',
  'ledger/order',
  'numbers/from-one',
  'scans/tags',
  'idempotency/replay-much-later',
];

/** What a library does to text before it reaches us. */
const drops: Readonly<Record<string, string>> = { pglite: 'values/hostile' };
console.info('waived · pglite · values/hostile: PGlite takes a byte order mark off the front of a text');

for (const database of ['postgres', 'mysql'] as const) {
  const server = inject(database);
  for (const [name, open] of Object.entries(vendors[database])) {
    if (!('url' in server)) {
      test.skip(`${name} over ${database}: not tested here: ${server.lacks}`);
      continue;
    }
    describe(`${name} over ${database}`, () => {
      const schema = `vendor_${name}`;
      const options = { schema };
      let vendor: Vendor;

      beforeAll(async () => {
        vendor = await open(database === 'mysql' ? `${server.url}/mysql` : server.url);
        await vendor.host.run(`CREATE SCHEMA ${schema}`, []);
        await vendor.host.run(
          `CREATE TABLE ${schema}.student (id VARCHAR(20), class VARCHAR(20))${database === 'mysql' ? ' CHARSET utf8mb4' : ''}`,
          [],
        );
      });
      afterAll(async () => {
        await vendor.host.run(`DROP SCHEMA ${schema}${database === 'postgres' ? ' CASCADE' : ''}`, []);
        await vendor.end();
      });

      test('makes the tables, once', async () => {
        expect(await migrate(vendor.host, options)).toEqual({ from: 0, to: 2 });
        expect(await migrate(vendor.host, options)).toEqual({ from: 2, to: 2 });
      });

      test('tables that are missing are said to be, whatever the library wraps the error in', async () => {
        const store = sqlStore(vendor.host, { ...options, prefix: 'missing_' });
        const refusal = { reason: { kind: 'schema', found: 0, needed: 2 } };
        await expect(store.read([keyOf('S1')])).rejects.toMatchObject(refusal);
      });

      test.each(cases.filter(id => id !== drops[name]))('%s', async id => {
        const storeCase = storeCases.find(each => each.id === id)!;
        const rolledBack = new Error('so that the next case finds nothing');
        const transaction = vendor.transaction(async guest => {
          const store = sqlStore(guest, options);
          await runCase(storeCase, async () => ({ store, close: () => store.close() }));
          throw rolledBack;
        });
        await expect(transaction).rejects.toBe(rolledBack);
      });

      const vendorsRow = `INSERT INTO ${schema}.student VALUES ('S1', '3班')`;
      const kept = async () => {
        const [record] = await sqlStore(vendor.host, options).read([keyOf(leaver(1).record)]);
        const { rows } = await vendor.host.run(`SELECT class FROM ${schema}.student`, []);
        return { version: record?.version, rows };
      };

      test('a decision and a row of the vendor’s own: a rollback takes both', async () => {
        const transaction = vendor.transaction(async (guest, query) => {
          await query(vendorsRow);
          const registry = createRegistry(registerOver(sqlStore(guest, options)));
          const { decision } = await registry.submit(leaver(1));
          expect(decision.verdict).toBe('granted');
          throw new Error('the vendor thinks better of it');
        });
        await expect(transaction).rejects.toThrow('thinks better');
        expect(await kept()).toEqual({ version: undefined, rows: [] });
      });

      test('a commit keeps both', async () => {
        await vendor.transaction(async (guest, query) => {
          const store = sqlStore(guest, options);
          expect(store.traits.role).toBe('guest');
          await createRegistry(registerOver(store)).submit(leaver(1));
          await query(vendorsRow);
        });
        expect(await kept()).toEqual({ version: 1, rows: [['3班']] });
      });

      test('after a refusal the vendor’s transaction goes on', async () => {
        await vendor.transaction(async guest => {
          const store = sqlStore(guest, options);
          const refused = store.commit([change('half', { writes: [write('S2', 'absent'), write('S3', 7)] })]);
          await expect(refused).rejects.toMatchObject({ reason: { kind: 'stale', key: keyOf('S3') } });
          await store.commit([change('whole', { writes: [write('S4', 'absent')] })]);
        });
        const found = await sqlStore(vendor.host, options).read([keyOf('S2'), keyOf('S4')]);
        expect(found.map(stored => stored?.version)).toEqual([undefined, 1]);
      });
    });
  }
}
