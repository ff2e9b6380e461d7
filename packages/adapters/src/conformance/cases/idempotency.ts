import { equal, refusal, refused } from '../assertions.ts';
import { amend, change, enrol, versionOf, write } from '../fixtures.ts';
import { safety } from '../store-case.ts';

export const idempotency = [
  safety(
    'idempotency/replay',
    '重发同一变更：答复相同，不再写入',
    'a change sent again gets its first receipt and writes nothing',
    async ({ store, probe }) => {
      const [first] = await store.commit([enrol('S1')]);
      const before = await probe();
      equal(await store.commit([enrol('S1')]), [{ ...first, replayed: true }], 'the receipt differs');
      equal(await probe(), before, 'something was written again');
    },
    ['probe'],
  ),
  safety(
    'idempotency/replay-much-later',
    '其后又有变更，重发仍得首次答复',
    'the first receipt comes also after later changes',
    async ({ store }) => {
      const [first] = await store.commit([enrol('S1')]);
      await store.commit([amend('S1', 2), amend('S1', 3)]);
      equal(await store.commit([enrol('S1')]), [{ ...first, replayed: true }], 'the receipt differs');
      equal(await versionOf(store, 'S1'), 3, 'the document went back');
    },
  ),
  safety(
    'idempotency/reused',
    '同一编号、不同内容的变更被拒',
    'an id used again for another request is refused',
    async ({ store }) => {
      await store.commit([enrol('S1')]);
      const reason = await refusal(store.commit([{ ...enrol('S2'), id: 'enrol S1', digest: 'another' }]));
      equal(reason, { kind: 'reused', id: 'enrol S1' }, 'the refusal differs');
      equal(await versionOf(store, 'S2'), undefined, 'it was written all the same');
    },
  ),
  safety(
    'idempotency/refused-leaves-no-receipt',
    '被拒的变更不留回执，改正后可重发',
    'a refused change leaves no receipt',
    async ({ store }) => {
      await store.commit([enrol('S1')]);
      const claiming = enrol('S2', 'number of S1');
      await refused(store.commit([claiming]), 'taken');
      const [receipt] = await store.commit([{ ...enrol('S2'), digest: claiming.digest }]);
      equal(receipt?.replayed, false, 'the refused attempt was remembered as done');
      equal(await versionOf(store, 'S2'), 1, 'the second attempt did not land');
    },
  ),
  safety(
    'idempotency/fifty-at-once',
    '同一变更同时提交五十次，只生效一次',
    'fifty submissions of one change at once have one effect',
    async ({ store }) => {
      await store.commit([enrol('S1')]);
      const receipts = (
        await Promise.all(Array.from({ length: 50 }, () => store.commit([amend('S1')])))
      ).flat();
      equal(receipts.filter(({ replayed }) => !replayed).length, 1, 'the number of effects');
      equal(
        receipts.filter(({ versions }) => versions[0]?.version !== 2).length,
        0,
        'some receipts name another version',
      );
      equal(await versionOf(store, 'S1'), 2, 'the document was written more than once');
    },
  ),
  safety(
    'idempotency/fifty-over-two-connections',
    '两个连接上同时提交五十次，只生效一次',
    'the same over two connections',
    async ({ store, again, probe }) => {
      const other = await again();
      const attempts = Array.from({ length: 50 }, (_, i) => (i % 2 ? store : other).commit([enrol('S1')]));
      const receipts = (await Promise.all(attempts)).flat();
      equal(receipts.filter(({ replayed }) => !replayed).length, 1, 'the number of effects');
      const { ledger, notices } = await probe();
      equal([ledger.length, notices.length], [1, 1], 'entries or notices are doubled');
      await other.close();
    },
    ['again', 'probe'],
  ),
  safety(
    'idempotency/within-batch',
    '同批中重复的一项只生效一次',
    'a change that comes twice in a batch has one effect',
    async ({ store }) => {
      const receipts = await store.commit([enrol('S1'), enrol('S1')]);
      equal(
        receipts.map(({ replayed }) => replayed),
        [false, true],
        'the receipts differ',
      );
      equal(await versionOf(store, 'S1'), 1, 'the document was written twice');
    },
  ),
  safety(
    'idempotency/half-replayed-batch',
    '一批中已办的跳过，未办的写入',
    'of a batch sent again with more, the new part is written',
    async ({ store }) => {
      await store.commit([enrol('S1'), enrol('S2')]);
      const receipts = await store.commit([enrol('S1'), enrol('S2'), enrol('S3')]);
      equal(
        receipts.map(({ replayed }) => replayed),
        [true, true, false],
        'the receipts differ',
      );
      equal(await versionOf(store, 'S3'), 1, 'the new change did not land');
    },
  ),
  safety(
    'idempotency/receipt-before-version',
    '重发时不因版本已变而被拒',
    'a replay is recognised before its versions are looked at',
    async ({ store }) => {
      const first = change('C1', { writes: [write('S1', 'absent')] });
      await store.commit([first]);
      await store.commit([change('C2', { writes: [write('S1', 1)] })]);
      equal((await store.commit([first]))[0]?.replayed, true, 'it was not recognised');
    },
  ),
];
