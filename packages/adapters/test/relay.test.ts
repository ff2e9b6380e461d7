import type { XuejiError } from '@xueji/core/errors';
import { createRegistry } from '@xueji/core/registry';
import type { Notice, Outbox, Store } from '@xueji/core/store';
import { describe, expect, test } from 'vitest';
import { change, notice } from '../src/conformance/fixtures.ts';
import { memoryStore, memoryTables } from '../src/memory/index.ts';
import { type RelayOptions, relay } from '../src/relay/index.ts';
import { leaver, registerOver } from './support/cohort.ts';

const several = (stream: string, count: number) =>
  change(`several of ${stream}`, {
    notices: Array.from({ length: count }, (_, i) => notice(`${stream}/${i}`, stream)),
  });

/** A relay over a store in memory, with what it has reported. */
function started(options: Partial<RelayOptions>, tables = memoryTables()) {
  const stop = new AbortController();
  const troubles: XuejiError[] = [];
  const ended = relay({
    ...{ store: memoryStore(tables), handle: () => {}, signal: stop.signal, rest: 1 },
    onTrouble: trouble => troubles.push(trouble),
    ...options,
  });
  return { ended, stop: () => stop.abort(), troubles };
}

const withOutbox = (store: Store, replaced: Partial<Outbox>): Store => ({
  ...store,
  outbox: { ...store.outbox!, ...replaced },
});

describe('relay', () => {
  test('tells other systems that something happened, and nothing about the student', async () => {
    const store = memoryStore();
    await createRegistry(registerOver(store)).submit(leaver(1));
    const heard = await new Promise<Notice>(resolve => {
      const { stop } = started({
        store,
        handle: each => {
          stop();
          resolve(each);
        },
      });
    });
    const { record } = leaver(1);
    expect(heard).toMatchObject({ id: `${record}/1`, stream: record });
    expect(Object.keys(JSON.parse(heard.body))).toEqual(['on', 'record', 'seq']);
  });

  test('that is stopped finishes what is in hand, and gives the rest back', async () => {
    const tables = memoryTables();
    await memoryStore(tables).commit([several('S1', 3)]);
    const delivered: string[] = [];
    const { ended, stop } = started(
      {
        handle: async ({ id }) => {
          stop();
          await new Promise(resolve => setTimeout(resolve, 20));
          delivered.push(id);
        },
      },
      tables,
    );
    await ended;
    expect(delivered).toEqual(['S1/0']);
    expect([...tables.notices.keys()]).toEqual(['S1/1', 'S1/2']);
    expect(tables.leases.size).toBe(0);
  });

  test('a slow student keeps nobody else waiting', async () => {
    const tables = memoryTables();
    await memoryStore(tables).commit([several('slow', 1), ...['A', 'B', 'C'].map(id => several(id, 2))]);
    let others = 0;
    let release = () => {};
    const { ended, stop } = started(
      {
        workers: 2,
        handle: async ({ stream }) => {
          if (stream === 'slow') return new Promise<void>(resolve => (release = resolve));
          others += 1;
          if (others === 6) {
            release();
            stop();
          }
        },
      },
      tables,
    );
    await ended;
    expect(tables.notices.size).toBe(0);
  });

  test('a lease is renewed for as long as the handler takes', async () => {
    const store = memoryStore();
    await store.commit([several('S1', 1)]);
    let renewals = 0;
    let enough = () => {};
    const renew: Outbox['renew'] = async (...asked) => {
      renewals += 1;
      if (renewals === 3) enough();
      return store.outbox!.renew(...asked);
    };
    const { ended, stop, troubles } = started({
      store: withOutbox(store, { renew }),
      lease: 60,
      handle: () => new Promise<void>(resolve => (enough = resolve)).then(() => stop()),
    });
    await ended;
    expect(renewals).toBeGreaterThanOrEqual(3);
    expect(troubles).toEqual([]);
  });

  test('a handler whose student went to another process is told', async () => {
    const tables = memoryTables();
    await memoryStore(tables).commit([several('S1', 2)]);
    const handled: string[] = [];
    const { ended, stop, troubles } = started(
      {
        lease: 30,
        handle: async ({ id }, { signal }) => {
          handled.push(id);
          tables.leases.set('S1', { holder: 'another', until: Number.MAX_SAFE_INTEGER, attempt: 2 });
          await new Promise(resolve => signal.addEventListener('abort', resolve));
          stop();
          throw signal.reason;
        },
      },
      tables,
    );
    await ended;
    expect(handled).toEqual(['S1/0']);
    expect(troubles.map(({ code, details }) => [code, details.id])).toEqual([['relay/lease-lost', 'S1/0']]);
    expect(tables.leases.get('S1')?.holder).toBe('another');
    expect(tables.notices.size).toBe(2);
  });

  test('a store that fails for a while is reported and asked again', async () => {
    const store = memoryStore();
    await store.commit([several('S1', 1)]);
    let [leases, settles] = [0, 0];
    const flaky: Partial<Outbox> = {
      lease: async ask => {
        if (leases++ === 0) throw new Error('the connection broke off');
        return store.outbox!.lease(ask);
      },
      settle: async (...asked) => {
        if (settles++ === 0) throw new Error('the connection broke off');
        return store.outbox!.settle(...asked);
      },
    };
    const attempts: number[] = [];
    const { ended, stop, troubles } = started({
      store: withOutbox(store, flaky),
      lease: 10,
      handle: (_, { attempt }) => {
        attempts.push(attempt);
        if (attempt === 2) stop();
      },
    });
    await ended;
    // Delivered, but not marked: at least once.
    expect(attempts).toEqual([1, 2]);
    expect(troubles.map(({ code }) => code)).toEqual(['relay/store-failed', 'relay/store-failed']);
  });

  test('rings wake it from its rest', async () => {
    const store = memoryStore();
    let ring = () => {};
    const { ended, stop } = started({
      store,
      rest: 3_600_000,
      wake: given => {
        ring = given;
      },
      handle: () => stop(),
    });
    await new Promise(resolve => setTimeout(resolve, 5));
    await store.commit([several('S1', 1)]);
    ring();
    await ended;
  });

  test('misuse is refused, and a store that is closed ends it', async () => {
    const guest = { ...memoryStore(), traits: { name: 'memory', role: 'guest', writers: 'many' } } as const;
    await expect(started({ store: guest }).ended).rejects.toMatchObject({ code: 'relay/guest' });
    for (const name of ['workers', 'lease', 'rest', 'poisonedAfter'])
      await expect(started({ [name]: 0.5 }).ended).rejects.toMatchObject({
        code: 'relay/option',
        where: { path: `options.${name}` },
      });
    const closed = memoryStore();
    await closed.close();
    await expect(started({ store: closed }).ended).rejects.toMatchObject({ code: 'store/closed' });
  });

  test('a hook that throws ends it, after what is in hand', async () => {
    const store = memoryStore();
    await store.commit([several('S1', 1)]);
    const failing = started({
      store,
      handle: () => {
        throw new Error('the receiver is down');
      },
      onTrouble: trouble => {
        throw trouble;
      },
    });
    await expect(failing.ended).rejects.toMatchObject({
      code: 'relay/handler-failed',
      details: { attempt: 1 },
    });
  });
});
