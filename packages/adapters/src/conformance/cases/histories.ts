import { type Change, isStoreRefusal, type Store } from '@xueji/core/store';
import fc from 'fast-check';
import { memoryStore } from '../../memory/index.ts';
import { collect, equal } from '../assertions.ts';
import { change, free, keyOf, kind, notice, take } from '../fixtures.ts';
import { safety } from '../store-case.ts';

// Few of everything, so that steps meet: most histories hold replays, stale writes, claims in dispute and broken batches.
const ids = ['甲', '乙', '丙'] as const;
const id = fc.constantFrom(...ids);
const number = fc.integer({ min: 1, max: 3 });
const expectation = fc.oneof(fc.constant('absent' as const), number, number);
const school = fc.constantFrom('A', 'B', '');

const aWrite = fc.record({ id, expect: expectation, school }).map(({ id, expect, school }) => ({
  key: keyOf(id),
  expect,
  version: expect === 'absent' ? 1 : expect + 1,
  doc: `${id} ${expect} ${school}`,
  tags: { school },
}));
const anEntry = fc
  .record({ stream: id, seq: number })
  .map(({ stream, seq }) => ({ stream, seq, body: `${stream} ${seq}`, hash: `#${seq}` }));
const aClaim = fc
  .record({ how: fc.constantFrom(take, take, free), value: fc.constantFrom('1', '2'), owner: id })
  .map(({ how, value, owner }) => how('number', value, owner));
const aNotice = fc.integer({ min: 1, max: 12 }).map(n => notice(`N${n}`));

const few = <T>(items: fc.Arbitrary<T>, nameOf: (item: T) => string) =>
  fc.uniqueArray(items, { maxLength: 2, selector: nameOf });

const aChange = fc
  .record({
    name: fc.integer({ min: 1, max: 25 }),
    digest: fc.constantFrom('x', 'x', 'x', 'y'),
    writes: few(aWrite, ({ key }) => key.id),
    entries: few(anEntry, ({ stream }) => stream),
    claims: few(aClaim, claim => `${claim.do} ${claim.value}`),
    notices: few(aNotice, ({ id }) => id),
  })
  .map(({ name, ...parts }): Change => change(`C${name}`, parts));

type Step =
  | { readonly do: 'commit'; readonly changes: readonly Change[] }
  | { readonly do: 'draw'; readonly count: number };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .array(aChange, { minLength: 1, maxLength: 3 })
      .map(changes => ({ do: 'commit' as const, changes })),
  },
  { weight: 1, arbitrary: number.map(count => ({ do: 'draw' as const, count })) },
);

/** Receipts, numbers, or why not: comparable between stores. */
async function outcome(store: Store, step: Step): Promise<unknown> {
  try {
    return step.do === 'draw' ? await store.draw('A', step.count) : await store.commit(step.changes);
  } catch (error) {
    if (isStoreRefusal(error)) return error.reason;
    return { code: (error as { code?: unknown }).code ?? String(error) };
  }
}

async function everything(store: Store) {
  const list = async (where: object) => (await collect(store.scan({ kind, where, size: 2 }))).flat();
  return {
    read: await store.read(ids.map(keyOf)),
    all: await list({}),
    inA: await list({ school: 'A' }),
    ledgers: await Promise.all(ids.map(stream => collect(store.ledger(stream)))),
  };
}

async function agree(subject: Store, history: readonly Step[]) {
  const model = memoryStore();
  for (const [i, step] of history.entries()) {
    equal(await outcome(subject, step), await outcome(model, step), `step ${i + 1}: the answers differ`);
  }
  equal(await everything(subject), await everything(model), 'the contents differ at the end');
}

export const histories = [
  safety(
    'histories/as-the-model',
    '任意操作序列，结果与内存参照逐步一致',
    'random histories have the same answers and contents as the reference in memory',
    async ({ fresh }) => {
      const history = fc.array(aStep, { minLength: 5, maxLength: 40 });
      const property = fc.asyncProperty(history, async steps => {
        const { store, close } = await fresh();
        try {
          await agree(store, steps);
        } finally {
          await close();
        }
      });
      // The same histories every time, so that a red case is red again.
      await fc.assert(property, { numRuns: 60, seed: 20170901 });
    },
  ),
];
