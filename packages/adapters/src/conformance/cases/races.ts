import { isStoreRefusal, type Store } from '@xueji/core/store';
import { equal, holds, refusal } from '../assertions.ts';
import { change, docOf, enrol, fill, free, keyOf, numbered, take, versionOf, write } from '../fixtures.ts';
import { safety } from '../store-case.ts';

/** Commits until it lands, as the register does: a stale or busy one is read and decided again. */
async function persist(store: Store, id: string, name: string): Promise<number> {
  for (let attempts = 1; ; attempts++) {
    const [stored] = await store.read([keyOf(id)]);
    const next = JSON.stringify([...JSON.parse(stored!.doc), name]);
    try {
      await store.commit([change(`${name} ${attempts}`, { writes: [write(id, stored!.version, next)] })]);
      return attempts;
    } catch (error) {
      if (!isStoreRefusal(error) || !['stale', 'busy'].includes(error.reason.kind)) throw error;
    }
  }
}

export const races = [
  safety(
    'races/lost-update',
    '十六人同时改写同一档案，无一人的改动丢失',
    'sixteen writers of one document at once: no update is lost',
    async ({ store, again }) => {
      const other = await again();
      await store.commit([change('start', { writes: [write('S1', 'absent', '[]')] })]);
      const names = Array.from({ length: 16 }, (_, i) => `writer ${i}`);
      await Promise.all(names.map((name, i) => persist(i % 2 ? store : other, 'S1', name)));
      const [stored] = await store.read([keyOf('S1')]);
      equal(JSON.parse(stored!.doc).sort(), names.sort(), 'updates are lost or doubled');
      equal(stored!.version, 17, 'the version');
      await other.close();
    },
    ['again'],
  ),
  safety(
    'races/batches',
    '两批同时改写同样的四十份档案，只一批生效，而且是整批',
    'of two batches that alter the same forty documents at once one lands, and all of it',
    async ({ store, again }) => {
      const other = await again();
      const ids = numbered(40);
      await fill(store, ids);
      for (let version = 1; version <= 5; version++) {
        const batch = (name: string) =>
          ids.map(id => change(`${name} ${version} ${id}`, { writes: [write(id, version, `"${name}"`)] }));
        const outcomes = await Promise.allSettled([store.commit(batch('A')), other.commit(batch('B'))]);
        equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1, 'the batches that landed');
        const documents = (await store.read(ids.map(keyOf))).map(found => [found!.version, found!.doc]);
        const winner = outcomes[0].status === 'fulfilled' ? '"A"' : '"B"';
        equal(
          documents,
          ids.map(() => [version + 1, winner]),
          'the documents',
        );
      }
      await other.close();
    },
    ['again'],
  ),
  safety(
    'races/two-schools-one-student',
    '两校同时请求同一学生，只一校得到，另一校得知缘由',
    'two schools ask for one student at once: one gets it, the other hears why',
    async ({ store, again, probe }) => {
      const other = await again();
      await store.commit([enrol('S1')]);
      const asks = (school: string) =>
        change(`to ${school}`, {
          writes: [write('S1', 1, docOf('S1', school), { school }), write(`case of ${school}`, 'absent')],
          claims: [take('open-case', 'S1', school)],
        });
      const outcomes = await Promise.allSettled([store.commit([asks('A')]), other.commit([asks('B')])]);
      const lost = outcomes.filter(outcome => outcome.status === 'rejected');
      equal(lost.length, 1, 'the number of schools that did not get the student');
      const reason = (lost[0] as PromiseRejectedResult).reason;
      holds(
        isStoreRefusal(reason) && ['stale', 'taken'].includes(reason.reason.kind),
        `the reason is ${reason}`,
      );
      const { claims, records, receipts } = await probe();
      equal(claims.filter(({ scope }) => scope === 'open-case').length, 1, 'the number of open cases');
      equal(records.length, 2, 'the number of documents');
      equal(receipts.length, 2, 'the number of receipts');
      await other.close();
    },
    ['again', 'probe'],
  ),
  safety(
    'races/write-skew',
    '两个学生争一个名额：经名额档案，不会都得到',
    'two students, one place: through the document that counts the places, both cannot have it',
    async ({ store, again }) => {
      const other = await again();
      await store.commit([
        change('start', { writes: ['S1', 'S2', 'places'].map(id => write(id, 'absent', `${id} 0`)) }),
      ]);
      const admit = (id: string) =>
        change(`admit ${id}`, { writes: [write(id, 1, 'admitted'), write('places', 1, 'places 1')] });
      const outcomes = await Promise.allSettled([store.commit([admit('S1')]), other.commit([admit('S2')])]);
      equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1, 'the number admitted');
      const versions = await Promise.all(['S1', 'S2'].map(id => versionOf(store, id)));
      equal(versions.sort(), [1, 2], 'the versions of the two');
      await other.close();
    },
    ['again'],
  ),
  safety(
    'races/crossed',
    '两个连接以相反的次序写同样的档案、争同样的号码：不会僵住，也不会各得一半',
    'two connections write the same documents in opposite order: no standstill, and neither gets half',
    async ({ store, again, probe }) => {
      const other = await again();
      for (let round = 0; round < 10; round++) {
        const [a, b] = [`A${round}`, `B${round}`];
        const cross = (name: string, ids: readonly string[]) =>
          change(`${name} ${round}`, {
            writes: ids.map(id => write(id, 'absent', name)),
            claims: ids.map(id => take('seat', id, name)),
          });
        const outcomes = await Promise.allSettled([
          store.commit([cross('one', [a, b])]),
          other.commit([cross('two', [b, a])]),
        ]);
        equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1, 'the number of winners');
      }
      const { records, claims } = await probe();
      const ownerOf = new Map(claims.map(({ value, owner }) => [value, owner]));
      for (const { key, doc } of records) equal(ownerOf.get(key.id), doc, `who has the seat of ${key.id}`);
      for (let round = 0; round < 10; round++)
        equal(ownerOf.get(`A${round}`), ownerOf.get(`B${round}`), `round ${round} went half and half`);
      await other.close();
    },
    ['again', 'probe'],
  ),
  safety(
    'races/claim-changes-hands',
    '号码释放与占用同时发生：任何时候至多一个占用者，其后仍可占用',
    'a claim is freed and taken at once: never two owners, and afterwards it can be had',
    async ({ store, again, probe }) => {
      const other = await again();
      for (let round = 0; round < 10; round++) {
        const value = `V${round}`;
        await store.commit([change(`first ${value}`, { claims: [take('number', value, 'A')] })]);
        const outcomes = await Promise.allSettled([
          store.commit([change(`leave ${value}`, { claims: [free('number', value, 'A')] })]),
          other.commit([change(`enter ${value}`, { claims: [take('number', value, 'B')] })]),
        ]);
        equal(outcomes[0].status, 'fulfilled', 'freeing one’s own claim');
        const got = outcomes[1].status === 'fulfilled';
        const owners = (await probe()).claims.filter(claim => claim.value === value);
        equal(
          owners.map(({ owner }) => owner),
          got ? ['B'] : [],
          'the owners',
        );
        if (got) continue;
        await other.commit([change(`later ${value}`, { claims: [take('number', value, 'B')] })]);
        const late = await refusal(
          store.commit([change(`late ${value}`, { claims: [take('number', value, 'A')] })]),
        );
        equal(late.kind, 'taken', 'the refusal');
      }
      await other.close();
    },
    ['again', 'probe'],
  ),
  safety(
    'races/numbers-and-rollbacks',
    '取号途中有事务回滚：没有重号',
    'numbers are drawn while a vendor’s transaction rolls back: none is handed out twice',
    async ({ store, guest }) => {
      const drawn: number[] = [];
      await guest.run(async inside => void (await inside.draw('N', 3)), 'rollback');
      for (let i = 0; i < 5; i++) {
        await guest.run(async inside => void drawn.push(await inside.draw('N', 2)), 'commit');
        await guest.run(async inside => void (await inside.draw('N', 4)), 'rollback');
        drawn.push(await store.draw('N', 1));
      }
      const all = drawn.flatMap((first, i) => (i % 2 ? [first] : [first, first + 1]));
      equal(new Set(all).size, all.length, 'numbers are doubled');
    },
    ['guest'],
  ),
];
