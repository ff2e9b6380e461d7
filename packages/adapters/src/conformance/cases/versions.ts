import { equal, holds, refusal, refused } from '../assertions.ts';
import { change, docOf, enrol, keyOf, versionOf, write } from '../fixtures.ts';
import { safety, service } from '../store-case.ts';

export const versions = [
  safety(
    'versions/new',
    '新文档以“尚无”为前提写入',
    'a new document is written as absent',
    async ({ store }) => {
      const receipts = await store.commit([change('C1', { writes: [write('S1', 'absent')] })]);
      equal(
        receipts,
        [{ id: 'C1', replayed: false, versions: [{ key: keyOf('S1'), version: 1 }] }],
        'the receipt differs',
      );
      equal(
        await store.read([keyOf('S1')]),
        [{ key: keyOf('S1'), version: 1, doc: docOf('S1') }],
        'it reads back otherwise',
      );
    },
  ),
  safety(
    'versions/absent-but-there',
    '已有的文档不得当作新文档写入',
    'an existing document is not written as absent',
    async ({ store }) => {
      await store.commit([enrol('S1')]);
      const reason = await refusal(
        store.commit([change('C2', { writes: [write('S1', 'absent', 'other')] })]),
      );
      equal(reason, { kind: 'stale', key: keyOf('S1'), expected: 'absent' }, 'the refusal differs');
      equal((await store.read([keyOf('S1')]))[0]?.doc, docOf('S1'), 'the document was overwritten');
    },
  ),
  safety(
    'versions/there-but-absent',
    '没有的文档不得当作已有写入',
    'a missing document is not written as existing',
    async ({ store }) => {
      const reason = await refusal(store.commit([change('C1', { writes: [write('S1', 3)] })]));
      equal(reason, { kind: 'stale', key: keyOf('S1'), expected: 3 }, 'the refusal differs');
      equal(await versionOf(store, 'S1'), undefined, 'a document has appeared');
    },
  ),
  safety(
    'versions/stale',
    '版本已过时的写入被拒',
    'a write on a version that has passed is refused',
    async ({ store }) => {
      await store.commit([enrol('S1')]);
      await store.commit([change('C2', { writes: [write('S1', 1, 'second')] })]);
      const reason = await refusal(store.commit([change('C3', { writes: [write('S1', 1, 'third')] })]));
      equal(reason, { kind: 'stale', key: keyOf('S1'), expected: 1 }, 'the refusal differs');
      equal((await store.read([keyOf('S1')]))[0]?.doc, 'second', 'an update was lost');
    },
  ),
  safety(
    'versions/ahead',
    '版本超前的写入被拒',
    'a write on a version that has not come yet is refused',
    async ({ store }) => {
      await store.commit([enrol('S1')]);
      await refused(store.commit([change('C2', { writes: [write('S1', 2)] })]), 'stale');
      equal(await versionOf(store, 'S1'), 1, 'the document was written');
    },
  ),
  safety(
    'versions/aba',
    '内容改回原样，旧版本仍属过时',
    'a document changed back is still stale to who read it before',
    async ({ store }) => {
      await store.commit([change('C1', { writes: [write('S1', 'absent', 'A')] })]);
      await store.commit([change('C2', { writes: [write('S1', 1, 'B')] })]);
      await store.commit([change('C3', { writes: [write('S1', 2, 'A')] })]);
      await refused(store.commit([change('C4', { writes: [write('S1', 1, 'C')] })]), 'stale');
      equal(
        await store.read([keyOf('S1')]),
        [{ key: keyOf('S1'), version: 3, doc: 'A' }],
        'the document was written',
      );
    },
  ),
  safety(
    'versions/skipping',
    '版本可以跳号增长，以所写为准',
    'versions may grow by more than one and are kept as written',
    async ({ store }) => {
      await store.commit([change('C1', { writes: [{ ...write('S1', 'absent'), version: 5 }] })]);
      await refused(store.commit([change('C2', { writes: [write('S1', 1)] })]), 'stale');
      await store.commit([change('C3', { writes: [{ ...write('S1', 5), version: 9 }] })]);
      equal(await versionOf(store, 'S1'), 9, 'the version was not kept');
    },
  ),
  safety(
    'versions/every-write-is-guarded',
    '多份文档中任一份过时即全拒',
    'each of several writes is guarded',
    async ({ store }) => {
      await store.commit([enrol('S1'), enrol('S2'), enrol('S3')]);
      await store.commit([change('C2', { writes: [write('S2', 1, 'newer')] })]);
      const writes = ['S1', 'S2', 'S3'].map(id => write(id, 1, 'all'));
      await refused(store.commit([change('C3', { writes })]), 'stale');
      equal(
        await Promise.all(['S1', 'S2', 'S3'].map(id => versionOf(store, id))),
        [1, 2, 1],
        'some were written',
      );
    },
  ),
  safety(
    'versions/one-winner',
    '百人同时写同一版本，只一人成功',
    'of a hundred writers on one version one wins',
    async ({ store }) => {
      await store.commit([enrol('S1')]);
      const attempts = Array.from({ length: 100 }, (_, i) =>
        store.commit([change(`race ${i}`, { writes: [write('S1', 1, `by ${i}`)] })]),
      );
      const outcomes = await Promise.allSettled(attempts);
      equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1, 'the number of winners');
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
      equal(
        await store.read([keyOf('S1')]),
        [{ key: keyOf('S1'), version: 2, doc: `by ${winner}` }],
        'another one’s write stands',
      );
    },
  ),
  safety(
    'versions/two-connections',
    '两个连接先后写同一版本，后者被拒',
    'of two connections that read one version the second is refused',
    async ({ store, again }) => {
      const other = await again();
      await store.commit([enrol('S1')]);
      equal(await versionOf(other, 'S1'), 1, 'the other connection does not see the commit');
      await other.commit([change('C2', { writes: [write('S1', 1, 'other')] })]);
      await refused(store.commit([change('C3', { writes: [write('S1', 1, 'this')] })]), 'stale');
      equal((await store.read([keyOf('S1')]))[0]?.doc, 'other', 'an update was lost');
      await other.close();
    },
    ['again'],
  ),
  service(
    'versions/read-many',
    '读取按所问次序作答，没有的为空',
    'reading answers in the order asked, with gaps',
    async ({ store }) => {
      await store.commit([enrol('S1'), enrol('S2')]);
      const keys = [keyOf('S2'), keyOf('none'), keyOf('S1'), keyOf('S2'), { kind: 'decision', id: 'S1' }];
      const ids = (await store.read(keys)).map(found => found?.key.id);
      equal(ids, ['S2', undefined, 'S1', 'S2', undefined], 'the answers do not match the questions');
      equal(await store.read([]), [], 'nothing asked, nothing answered');
      holds((await store.read([keyOf('none')])).length === 1, 'an answer is missing');
    },
  ),
];
