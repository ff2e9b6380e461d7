import { verify } from '@xueji/core/registry';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { runCase, storeCases } from '../../src/conformance/index.ts';
import { sealed } from '../../src/sealed/index.ts';
import { sqlStore } from '../../src/sql/index.ts';
import { corrected, identityNumbers, lived } from '../support/sealed-register.ts';
import { sealedSubject, testRing } from '../support/sealed-subject.ts';
import { mysqlBench } from './support/mysql-bench.ts';
import { postgresBench } from './support/postgres-bench.ts';
import { type Bench, sqlSubject } from './support/sql-subject.ts';

/** Where keys that are made at once, or in a vendor’s transaction, could get in the way: the whole kit is run over SQLite. */
const cases = storeCases
  .filter(({ id }) =>
    [
      'idempotency/fifty-over-two-connections',
      'idempotency/half-replayed-batch',
      'ledger/no-fork',
      'values/long-names',
      'races/two-schools-one-student',
      'races/crossed',
    ].includes(id),
  )
  .concat(storeCases.filter(({ id }) => id.startsWith('guests/')));

const tables = ['record', 'ledger', 'claim', 'receipt', 'notice', 'sequence'];

/** Every column of every row, as text. */
async function contentsOf({ rows }: Bench, schema: string): Promise<string> {
  const all = await Promise.all(
    tables.map(table => rows<Record<string, unknown>>(`SELECT * FROM ${schema}.xueji_${table}`)),
  );
  return all
    .flat()
    .flatMap(row => Object.values(row).map(String))
    .join('\n');
}

for (const [database, benchOf] of [
  ['postgres', postgresBench],
  ['mysql', mysqlBench],
] as const) {
  const server = inject(database);
  if (!('url' in server)) {
    test.skip(`sealed over ${database}: not tested here: ${server.lacks}`);
    continue;
  }
  describe(`sealed over ${database}`, () => {
    const bench = benchOf(server.url);
    afterAll(() => bench.end());
    const subject = sealedSubject(sqlSubject(database, bench));

    test.each(cases)('$id', each => runCase(each, subject.open));

    test('no identity number is in any column of any row; a plain register has them', async () => {
      for (const [seal, found] of [
        [true, []],
        [false, [...identityNumbers, corrected]],
      ] as const) {
        const schema = await bench.takeSchema();
        const kept = sqlStore(bench.host(), { schema });
        const store = seal ? sealed(kept, testRing) : kept;
        await lived(store);
        expect((await verify(store)).faults).toEqual([]);
        const text = await contentsOf(bench, schema);
        expect([...identityNumbers, corrected].filter(number => text.includes(number))).toEqual(found);
        await bench.giveBack(schema);
      }
    });
  });
}
