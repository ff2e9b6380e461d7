import type { Change, Store } from '@xueji/core/store';
import { collect, equal, misused } from '../assertions.ts';
import { change, entry, free, keyOf, kind, notice, take, write } from '../fixtures.ts';
import { safety, service, type Trial } from '../store-case.ts';

const nul = 'a\0b';
const half = 'a\ud842';

const names: readonly [name: string, code: string][] = [
  [nul, 'store/bad-text'],
  [half, 'store/bad-text'],
  ['', 'store/empty-name'],
  ['学'.repeat(256), 'store/long-name'],
  [7 as unknown as string, 'store/not-text'],
];

const namedBy = (name: string): readonly Partial<Change>[] => [
  { writes: [write(name, 'absent')] },
  { writes: [{ ...write('S1', 'absent'), key: { kind: name, id: 'S1' } }] },
  { entries: [entry(name, 1)] },
  { claims: [take(name, 'v', 'o')] },
  { claims: [take('s', name, 'o')] },
  { claims: [take('s', 'v', name)] },
  { notices: [notice(name)] },
];

const texts = (text: string): readonly Partial<Change>[] => [
  { digest: text },
  { writes: [write('S1', 'absent', text)] },
  { writes: [write('S1', 'absent', '{}', { school: text })] },
  { entries: [entry('S1', 1, text)] },
  { entries: [{ ...entry('S1', 1), hash: text }] },
  { notices: [{ ...notice('N1'), body: text }] },
];

/** A sound change goes first in the same batch: misuse is seen before anything is written. */
async function turnedAway({ store, probe }: Trial, parts: Partial<Change>, code: string) {
  await misused(
    store.commit([change('sound', { writes: [write('S0', 'absent')] }), { ...change('C1'), ...parts }]),
    code,
  );
  equal(
    await probe(),
    { records: [], ledger: [], claims: [], receipts: [], notices: [] },
    'something was written',
  );
}

const asked = (attempt: (store: Store) => Promise<unknown>, code: string) => ({ attempt, code });

export const misuses = [
  safety(
    'misuse/names',
    '空的、过长的、含 NUL 或半个代理对的标识被拒',
    'names that are empty, too long or not well-formed are turned away',
    async trial => {
      for (const [name, code] of names) {
        await turnedAway(trial, { id: name }, code);
        for (const parts of namedBy(name)) await turnedAway(trial, parts, code);
      }
    },
    ['probe'],
  ),
  safety(
    'misuse/texts',
    '含 NUL 或半个代理对的文本被拒',
    'texts with NUL or half a surrogate pair are turned away',
    async trial => {
      for (const text of [nul, half])
        for (const parts of texts(text)) await turnedAway(trial, parts, 'store/bad-text');
    },
    ['probe'],
  ),
  safety(
    'misuse/twice-in-change',
    '同一变更中重复的文档、占用、通知被拒',
    'a document, claim or notice that comes twice in one change is turned away',
    async trial => {
      const code = 'store/twice-in-change';
      await turnedAway(trial, { writes: [write('S1', 'absent'), write('S1', 1)] }, code);
      await turnedAway(trial, { claims: [take('s', 'v', 'A'), take('s', 'v', 'B')] }, code);
      await turnedAway(trial, { claims: [free('s', 'v', 'A'), free('s', 'v', 'A')] }, code);
      await turnedAway(trial, { notices: [notice('N1'), notice('N1')] }, code);
    },
    ['probe'],
  ),
  safety(
    'misuse/versions',
    '不增长的、非整数的版本被拒',
    'versions that do not grow or are not whole are turned away',
    async trial => {
      for (const [expect, version] of [
        [3, 3],
        [3, 2],
        ['absent', 0],
        ['absent', 1.5],
        ['absent', -1],
        [-7, 1],
        [Number.NaN, 1],
        [1, 2 ** 53],
      ] as const) {
        await turnedAway(
          trial,
          { writes: [{ ...write('S1', 'absent'), expect, version }] },
          'store/version-order',
        );
      }
    },
    ['probe'],
  ),
  safety(
    'misuse/ledger-numbers',
    '同一变更内不接续的台账序号被拒',
    'ledger numbers that do not follow on within a change are turned away',
    async trial => {
      for (const seqs of [[1, 3], [2, 1], [1, 1], [0], [1.5], [-1]]) {
        await turnedAway(trial, { entries: seqs.map(seq => entry('S1', seq)) }, 'store/ledger-gap');
      }
    },
    ['probe'],
  ),
  safety(
    'misuse/unknown-tag',
    '不认识的检索项被拒，不会被悄悄丢掉',
    'a tag that is not kept is turned away, not dropped',
    async trial => {
      const tags = { town: 'X' } as object;
      await turnedAway(trial, { writes: [write('S1', 'absent', '{}', tags)] }, 'store/unknown-tag');
      await misused(collect(trial.store.scan({ kind, where: tags, size: 5 })), 'store/unknown-tag');
    },
    ['probe'],
  ),
  service(
    'misuse/questions',
    '不合规的读取、翻页、取号被拒',
    'bad questions are turned away',
    async ({ store }) => {
      const scan = (range: object) => (it: Store) => collect(it.scan({ kind, size: 5, ...range }));
      const attempts = [
        ...[0, -1, 1.5, 10_001, Number.NaN].map(size => asked(scan({ size }), 'store/page-size')),
        asked(scan({ kind: '' }), 'store/empty-name'),
        asked(scan({ after: nul }), 'store/bad-text'),
        asked(scan({ where: { school: half } }), 'store/bad-text'),
        asked(it => it.read([keyOf('S1'), keyOf(nul)]), 'store/bad-text'),
        asked(it => it.read([keyOf('')]), 'store/empty-name'),
        asked(it => collect(it.ledger(half)), 'store/bad-text'),
        ...[0, -1, 1.5, 1_000_001].map(count => asked(it => it.draw('A', count), 'store/draw-count')),
        asked(it => it.draw('', 1), 'store/empty-name'),
      ];
      for (const { attempt, code } of attempts) await misused(attempt(store), code);
      equal(await store.draw('A', 1), 1, 'a number was used up');
    },
  ),
  service('misuse/closed', '关闭之后不再作答', 'a closed store answers no more', async ({ store }) => {
    await store.commit([change('C1')]);
    await store.close();
    for (const attempt of [
      store.read([]),
      store.commit([]),
      store.draw('A', 1),
      collect(store.ledger('S1')),
    ]) {
      await misused(attempt, 'store/closed');
    }
    await misused(collect(store.scan({ kind, size: 1 })), 'store/closed');
    await store.close();
  }),
];
