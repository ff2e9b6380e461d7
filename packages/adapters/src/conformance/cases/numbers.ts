import { equal } from '../assertions.ts';
import { safety, service } from '../store-case.ts';

export const numbers = [
  service('numbers/from-one', '号段从 1 起', 'a sequence starts at 1', async ({ store }) => {
    equal(await store.draw('A', 1), 1, 'the first number');
    equal(await store.draw('A', 5), 2, 'the first number of the next block');
    equal(await store.draw('A', 1), 7, 'the number behind the block');
  }),
  safety('numbers/sequences-apart', '各号段互不相干', 'sequences are apart', async ({ store }) => {
    equal(
      [await store.draw('A', 3), await store.draw('a', 3), await store.draw('A ', 3)],
      [1, 1, 1],
      'they are mixed up',
    );
    equal(await store.draw('A', 1), 4, 'the number behind the block');
  }),
  safety(
    'numbers/no-double',
    '同时取号，没有重号',
    'numbers drawn at once are all different',
    async ({ store }) => {
      const draws = Array.from({ length: 300 }, (_, i) => ({ count: 1 + (i % 4) }));
      const firsts = await Promise.all(draws.map(({ count }) => store.draw('A', count)));
      const all = firsts.flatMap((first, i) => Array.from({ length: draws[i]!.count }, (_, n) => first + n));
      equal(new Set(all).size, all.length, 'numbers are doubled');
    },
  ),
  safety(
    'numbers/no-double-over-two-connections',
    '两个连接同时取号，没有重号',
    'nor over two connections',
    async ({ store, again }) => {
      const other = await again();
      const drawn = await Promise.all(
        Array.from({ length: 200 }, (_, i) => (i % 2 ? store : other).draw('A', 1)),
      );
      equal(new Set(drawn).size, drawn.length, 'numbers are doubled');
      equal(Math.min(...drawn), 1, 'the first number');
      await other.close();
    },
    ['again'],
  ),
];
