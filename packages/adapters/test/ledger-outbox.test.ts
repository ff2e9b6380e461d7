import { DatabaseSync } from 'node:sqlite';
import { createRegistry } from '@xueji/core/registry';
import type { Notice, Outbox, Store } from '@xueji/core/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill, numbered } from '../src/conformance/fixtures.ts';
import { memoryStore } from '../src/memory/index.ts';
import { relay } from '../src/relay/index.ts';
import { ledgerOutbox } from '../src/relay/ledger-outbox.ts';
import { sealed } from '../src/sealed/index.ts';
import { sqliteStore } from '../src/sqlite/index.ts';
import { leaver, registerOver } from './support/cohort.ts';
import { testRing } from './support/sealed-subject.ts';

const without = ({ outbox, ...store }: Store): Store => store;

/** Students with so many events each: an import, then awards. */
async function filled(store: Store, events: readonly number[]): Promise<void> {
  const registry = createRegistry(registerOver(store));
  for (const [i, count] of events.entries()) {
    const imported = leaver(i + 1);
    const { by, record } = imported;
    await registry.submit(imported);
    for (let n = 1; n < count; n++)
      await registry.submit({ type: 'award.record', id: `${record}/${n}`, record, by, title: '示例' });
  }
}

let asks = 0;
const ask = (outbox: Outbox, milliseconds = 60_000, streams = 100) =>
  outbox.lease({ holder: `holder ${asks++}`, streams, milliseconds });

async function outboxOver(events: readonly number[]) {
  const store = without(memoryStore());
  await filled(store, events);
  return { store, outbox: ledgerOutbox(store) };
}

const later = () => new Promise(resolve => setTimeout(resolve, 5));

describe('without an outbox of the store', () => {
  test('several processes hand on the same notices in the same order as with one, though handlers fail', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat({ max: 9 }), { maxLength: 40 }),
        async (events, luck) => {
          const store = memoryStore();
          await filled(store, events);
          const expected = (await store.outbox!.lease({ holder: 'all', streams: 100, milliseconds: 60_000 }))
            .map(({ stream, notices }) => [stream, notices] as const)
            .sort(([one], [other]) => (one < other ? -1 : 1));

          const stop = new AbortController();
          const heard = new Map(expected.map(([stream]) => [stream, [] as Notice[]]));
          const busy = new Set<string>();
          let left = expected.flatMap(([, notices]) => notices).length;
          let handled = 0;
          const handle = async (notice: Notice) => {
            const { stream } = notice;
            expect(busy.has(stream)).toBe(false);
            busy.add(stream);
            await Promise.resolve();
            busy.delete(stream);
            if (luck[handled++] === 0) throw new Error('the receiver is down');
            heard.get(stream)!.push(notice);
            left -= 1;
            if (left === 0) stop.abort();
          };
          const options = { handle, signal: stop.signal, onTrouble: () => {}, rest: 1, backOff: () => 1 };
          const relays = [1, 2, 3].map(workers => relay({ ...options, store: without(store), workers }));
          await Promise.all(relays);
          expect([...heard]).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each([
    ['SQLite', () => sqliteStore(new DatabaseSync(':memory:'))],
    ['a sealed store', () => sealed(memoryStore(), testRing)],
  ])('works over the verbs of %s', async (_name, open) => {
    const store = without(await open());
    await filled(store, [2, 1]);
    const stop = new AbortController();
    const heard: string[] = [];
    const handle = ({ id }: Notice) => {
      heard.push(id);
      if (heard.length === 3) stop.abort();
    };
    await relay({ store, handle, signal: stop.signal, onTrouble: () => {}, rest: 1 });
    expect(heard.sort()).toEqual(['s-0001/1', 's-0001/2', 's-0002/1']);
    expect(await ask(ledgerOutbox(store))).toEqual([]);
  });

  test('many who ask at once each get students of their own', async () => {
    const { store } = await outboxOver(Array.from({ length: 20 }, () => 1));
    const all = await Promise.all([1, 2, 3, 4].map(() => ask(ledgerOutbox(store))));
    const streams = all.flat().map(({ stream }) => stream);
    expect(streams).toHaveLength(20);
    expect(new Set(streams).size).toBe(20);
  });

  test('one that died is followed by another, which is told that it is not the first', async () => {
    const { outbox } = await outboxOver([3]);
    const [lost] = await ask(outbox, 1);
    await later();
    const [found] = await ask(outbox);
    expect(found!.notices).toEqual(lost!.notices);
    expect([lost!.attempt, found!.attempt]).toEqual([1, 2]);
    expect(await outbox.renew(lost!, 60_000)).toBe(false);
    await outbox.settle(lost!, [found!.notices[0]!.id]);
    expect(await outbox.renew(found!, 60_000)).toBe(true);
    expect(await ask(outbox)).toEqual([]);
  });

  test('a lease that is renewed holds from then on', async () => {
    const { outbox } = await outboxOver([1]);
    const [lease] = await ask(outbox, 1);
    expect(await outbox.renew(lease!, 60_000)).toBe(true);
    await later();
    expect(await ask(outbox)).toEqual([]);
  });

  test('what was delivered is not given out again; a failure pauses its student alone and is counted', async () => {
    const { outbox } = await outboxOver([3, 1]);
    const [one, two] = await ask(outbox);
    await outbox.settle(one!, [one!.notices[0]!.id], 1);
    await outbox.settle(two!, [], 60_000);
    await later();
    const [next, ...others] = await ask(outbox);
    expect(others).toEqual([]);
    expect([next!.notices.map(({ id }) => id), next!.attempt]).toEqual([['s-0001/2', 's-0001/3'], 2]);
    await outbox.settle(next!, ['s-0001/2', 's-0001/3']);
    expect(await ask(outbox)).toEqual([]);
  });

  test('a look goes on where the one before ended, and begins anew at the end', async () => {
    const { outbox } = await outboxOver([1, 1, 1]);
    const first = await ask(outbox, 60_000, 2);
    const second = await ask(outbox, 60_000, 2);
    expect([...first, ...second].map(({ stream }) => stream)).toEqual(['s-0001', 's-0002', 's-0003']);
    await outbox.settle(first[0]!, []);
    const third = await ask(outbox, 60_000, 2);
    expect(third.map(({ stream, attempt }) => [stream, attempt])).toEqual([['s-0001', 1]]);
  });

  test('nobody is behind what a look reads', async () => {
    const store = without(memoryStore());
    const ids = numbered(10_020);
    await fill(store, ids);
    const outbox = ledgerOutbox(store);
    const looks = [await ask(outbox, 60_000, 20_000), await ask(outbox, 60_000, 20_000)];
    expect(looks[0]!.length).toBeLessThan(ids.length);
    expect(looks.flat().map(({ stream }) => stream)).toEqual(ids);
  });
});
