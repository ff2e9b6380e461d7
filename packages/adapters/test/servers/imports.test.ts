import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { refusal } from '../../src/conformance/assertions.ts';
import {
  change,
  enrol,
  entry,
  keyOf,
  numbered,
  take,
  versionOf,
  write,
} from '../../src/conformance/fixtures.ts';
import { sqlStore } from '../../src/sql/index.ts';
import { mysqlBench } from './support/mysql-bench.ts';
import { postgresBench } from './support/postgres-bench.ts';

// On MariaDB two blocks and a rest, which are three forms of statement.
const ids = numbered(240);
const enrolments = ids.map(id => enrol(id));

/** Many changes at once are written in another way than one: what may stand in their way is the same. */
for (const [name, benchOf] of [
  ['postgres', postgresBench],
  ['mysql', mysqlBench],
] as const) {
  const server = inject(name);
  describe(`an import of many: ${name}`, () => {
    if ('lacks' in server) return void test.skip(`not tested here: ${server.lacks}`);
    const bench = benchOf(server.url);
    afterAll(() => bench.end());
    let store: ReturnType<typeof sqlStore>;
    beforeEach(async () => {
      const schema = await bench.takeSchema();
      store = sqlStore(bench.host(), { schema });
      return () => bench.giveBack(schema);
    });

    test('a claim that another has is named, and nothing stays', async () => {
      const claim = take('student-number', `number of ${ids[33]}`, 'another');
      await store.commit([change('taken before', { claims: [claim] })]);
      const refused = await refusal(store.commit(enrolments));
      expect(refused).toEqual({ kind: 'taken', claim: { ...claim, owner: ids[33] } });
      expect(await store.read(ids.map(keyOf))).toEqual(ids.map(() => undefined));
    });

    test('what was imported before is answered as it was', async () => {
      await store.commit(enrolments.slice(10, 15));
      const receipts = await store.commit(enrolments);
      expect(receipts.map(({ replayed }) => replayed)).toEqual(ids.map((_, i) => i >= 10 && i < 15));
      expect(await versionOf(store, ids[39]!)).toBe(1);
    });

    test('an entry that follows none is named, and nothing stays', async () => {
      const early = change('early', { entries: [entry('elsewhere', 2)] });
      const refused = await refusal(store.commit([...enrolments, early]));
      expect(refused).toEqual({ kind: 'ledger', stream: 'elsewhere', seq: 2 });
      expect(await store.read(ids.map(keyOf))).toEqual(ids.map(() => undefined));
    });

    test('texts and tags come back as they were, whatever is in them', async () => {
      const docs = ids.map((_, i) => ['"a\\b"', '𠮷\u001e', '\u001f', '', '{NULL}\n\t'][i % 5]!);
      const tags = ids.map((_, i) => (i % 2 === 0 ? { school: '' } : {}));
      await store.commit(
        ids.map((id, i) => change(`new ${id}`, { writes: [write(id, 'absent', docs[i], tags[i])] })),
      );
      expect((await store.read(ids.map(keyOf))).map(found => found?.doc)).toEqual(docs);
      const listed: string[] = [];
      for await (const page of store.scan({ kind: 'student', where: { school: '' }, size: 100 }))
        listed.push(...page.map(({ key }) => key.id));
      expect(listed).toEqual(ids.filter((_, i) => i % 2 === 0));
    });

    test('tags alone are kept, and where there is none', async () => {
      const tags = ids.map((_, i) => [{ school: '' }, {}, { school: 'A' }][i % 3]!);
      await store.commit(
        ids.map((id, i) => change(`new ${id}`, { writes: [write(id, 'absent', undefined, tags[i])] })),
      );
      for (const [school, rest] of [
        ['', 0],
        ['A', 2],
      ] as const) {
        const listed: string[] = [];
        for await (const page of store.scan({ kind: 'student', where: { school }, size: 100 }))
          listed.push(...page.map(({ key }) => key.id));
        expect(listed).toEqual(ids.filter((_, i) => i % 3 === rest));
      }
    });
  });
}
