import { collect, equal, refusal, refused } from '../assertions.ts';
import { change, entry } from '../fixtures.ts';
import { safety } from '../store-case.ts';

const entries = (count: number, from = 1, stream = 'S1') =>
  Array.from({ length: count }, (_, i) => entry(stream, from + i));

export const ledger = [
  safety('ledger/order', '台账按序号逐条读出', 'a stream is read in order', async ({ store }) => {
    for (const [i, from] of [1, 6, 11].entries())
      await store.commit([change(`C${i}`, { entries: entries(5, from) })]);
    equal(await collect(store.ledger('S1')), entries(15), 'the entries differ');
    equal(await collect(store.ledger('none')), [], 'an unknown stream is empty');
  }),
  safety(
    'ledger/long',
    '上千条的台账完整读出',
    'a stream of thousands is read completely',
    async ({ store }) => {
      const all = entries(2503);
      await store.commit([
        change('C1', { entries: all.slice(0, 1500) }),
        change('C2', { entries: all.slice(1500) }),
      ]);
      equal(await collect(store.ledger('S1')), all, 'the entries differ');
    },
  ),
  safety(
    'ledger/streams-apart',
    '各台账分别编号',
    'each stream has numbers of its own',
    async ({ store }) => {
      await store.commit([change('C1', { entries: [entry('S1', 1), entry('S2', 1), entry('S1', 2)] })]);
      equal(await collect(store.ledger('S1')), entries(2), 'the first stream differs');
      equal(await collect(store.ledger('S2')), entries(1, 1, 'S2'), 'the second stream differs');
    },
  ),
  safety('ledger/gap', '缺号被拒', 'a gap is refused', async ({ store }) => {
    await store.commit([change('C1', { entries: entries(2) })]);
    const reason = await refusal(store.commit([change('C2', { entries: [entry('S1', 4)] })]));
    equal(reason, { kind: 'ledger', stream: 'S1', seq: 4 }, 'the refusal differs');
    equal(await collect(store.ledger('S1')), entries(2), 'the ledger has changed');
  }),
  safety('ledger/starts-at-one', '台账从 1 号开始', 'a stream starts at 1', async ({ store }) => {
    await refused(store.commit([change('C1', { entries: [entry('S1', 2)] })]), 'ledger');
    equal(await collect(store.ledger('S1')), [], 'an entry has appeared');
  }),
  safety(
    'ledger/no-overwrite',
    '已写入的条目不得改写',
    'an entry is never overwritten',
    async ({ store }) => {
      await store.commit([change('C1', { entries: entries(3) })]);
      const reason = await refusal(store.commit([change('C2', { entries: [entry('S1', 2, 'forged')] })]));
      equal(reason, { kind: 'ledger', stream: 'S1', seq: 2 }, 'the refusal differs');
      equal(await collect(store.ledger('S1')), entries(3), 'the ledger has changed');
    },
  ),
  safety(
    'ledger/no-overwrite-of-the-newest',
    '最新一条也不得改写',
    'nor is the newest one',
    async ({ store }) => {
      await store.commit([change('C1', { entries: entries(3) })]);
      await refused(store.commit([change('C2', { entries: [entry('S1', 3, 'forged')] })]), 'ledger');
      equal(await collect(store.ledger('S1')), entries(3), 'the ledger has changed');
    },
  ),
  safety(
    'ledger/same-entry-again',
    '同一条目换个编号再写，也被拒',
    'the same entry under another change is refused too',
    async ({ store }) => {
      await store.commit([change('C1', { entries: entries(1) })]);
      await refused(store.commit([change('C2', { entries: entries(1) })]), 'ledger');
    },
  ),
  safety(
    'ledger/no-fork',
    '同时续写同一台账，只一方成功',
    'of many who continue a stream at once one does',
    async ({ store }) => {
      await store.commit([change('C1', { entries: entries(1) })]);
      const attempts = Array.from({ length: 30 }, (_, i) =>
        store.commit([change(`race ${i}`, { entries: [entry('S1', 2, `by ${i}`)] })]),
      );
      const outcomes = await Promise.allSettled(attempts);
      equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1, 'the number of winners');
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
      equal((await collect(store.ledger('S1')))[1]?.body, `by ${winner}`, 'another one’s entry stands');
    },
  ),
  safety(
    'ledger/byte-for-byte',
    '内容与摘要一字不改',
    'bodies and hashes come back byte for byte',
    async ({ store }) => {
      const odd = { stream: 'S1', seq: 1, body: '{"b":1,  "a":"𠮷 é é"}\n', hash: 'AbC= ' };
      await store.commit([change('C1', { entries: [odd] })]);
      equal(await collect(store.ledger('S1')), [odd], 'the entry differs');
    },
  ),
];
