import type { Lease, Notice, Outbox, Store } from '@xueji/core/store';
import { type Delivery, relay } from '../../relay/index.ts';
import { equal, holds } from '../assertions.ts';
import { amend, change, enrol, notice } from '../fixtures.ts';
import { safety } from '../store-case.ts';

const outboxOf = (store: Store) => store.outbox!;
let asks = 0;
const ask = (outbox: Outbox, milliseconds = 60_000, streams = 100) =>
  outbox.lease({ holder: `holder ${asks++}`, streams, milliseconds });

const idsOf = (leases: readonly Lease[]) => leases.flatMap(({ notices }) => notices.map(({ id }) => id));
const streamsOf = (leases: readonly Lease[]) => leases.map(({ stream }) => stream).sort();

/** Asks until there is something: a lease that is not renewed has run out by then. */
async function nextLeases(outbox: Outbox): Promise<readonly Lease[]> {
  for (let asked = 0; asked < 300; asked++) {
    const leases = await ask(outbox);
    if (leases.length > 0) return leases;
    await new Promise(resolve => setTimeout(resolve, 2));
  }
  throw new Error('nothing is given out again, however often one asks');
}

/** The same store, which ends the relays after so many questions: a broken one would keep them asking for ever. */
function patient(store: Store, stop: AbortController, most: number): Store {
  const outbox = outboxOf(store);
  let left = most;
  const lease: Outbox['lease'] = asked => {
    left -= 1;
    if (left === 0) stop.abort();
    return outbox.lease(asked);
  };
  return { ...store, outbox: { ...outbox, lease } };
}

const several = (stream: string, count: number) =>
  change(`several of ${stream}`, {
    notices: Array.from({ length: count }, (_, i) => notice(`${stream}/${i}`, stream)),
  });

export const outbox = [
  safety(
    'outbox/order-per-student',
    '几个进程同时分发，提交也在继续：每个学生的通知逐条、按序、一条不少',
    'several processes hand on while commits go on: of each student one at a time, in order, none missing',
    async ({ store, again }) => {
      const other = await again();
      const students = Array.from({ length: 12 }, (_, i) => `S${i}`);
      const versions = [2, 3, 4, 5];
      const expected = (id: string) => [
        `${id}/1`,
        ...versions.map(version => `amend ${id} ${version}/${version}`),
      ];
      const seen = new Map(students.map(id => [id, [] as string[]]));
      const busy = new Set<string>();
      const stop = new AbortController();
      let left = students.length * expected('').length;
      const handle = async ({ id, stream }: Notice) => {
        holds(!busy.has(stream), `two notices of ${stream} are handed on at once`);
        busy.add(stream);
        await new Promise(resolve => setTimeout(resolve, left % 3));
        seen.get(stream)!.push(id);
        busy.delete(stream);
        left -= 1;
        if (left === 0) stop.abort();
      };
      const troubles: unknown[] = [];
      const onTrouble = (trouble: unknown) => {
        troubles.push(trouble);
        stop.abort();
      };
      const options = {
        handle,
        signal: stop.signal,
        onTrouble,
        rest: 5,
        workers: 3,
      };
      const relays = [store, other, store, other].map(each =>
        relay({ ...options, store: patient(each, stop, 1500) }),
      );
      for (const id of students) await store.commit([enrol(id)]);
      for (const version of versions) {
        for (const id of students) await (version % 2 ? store : other).commit([amend(id, version)]);
      }
      await Promise.all(relays);
      equal(troubles, [], 'what was reported');
      for (const id of students) equal(seen.get(id), expected(id), `the notices of ${id}`);
      equal(await ask(outboxOf(store)), [], 'what is still waiting');
      await other.close();
    },
    ['again', 'outbox'],
  ),
  safety(
    'outbox/one-holder',
    '多方同时领取：一个学生的通知只归一方，合起来一条不少',
    'many ask at once: the notices of a student go to one of them, and together they have them all',
    async ({ store, again }) => {
      const other = await again();
      const students = Array.from({ length: 20 }, (_, i) => `S${i}`).sort();
      await store.commit(students.map(id => several(id, 2)));
      const got: Lease[] = [];
      for (let round = 0; round < 40 && got.length < students.length; round++) {
        const both = [store, other, store, other, store, other].map(each => ask(outboxOf(each), 60_000, 3));
        got.push(...(await Promise.all(both)).flat());
      }
      equal(streamsOf(got), students, 'the students that were leased');
      for (const { stream, notices } of got)
        equal(
          notices,
          [notice(`${stream}/0`, stream), notice(`${stream}/1`, stream)],
          `the notices of ${stream}`,
        );
      await other.close();
    },
    ['again', 'outbox'],
  ),
  safety(
    'outbox/worker-dies',
    '分发途中进程中断：同样的通知按序重新交出，注明第几次',
    'a worker dies while it delivers: the same notices are given out again, in order, and it says that it is not the first time',
    async ({ store }) => {
      const outbox = outboxOf(store);
      await store.commit([several('S1', 3)]);
      const [lost] = await ask(outbox, 1);
      const [found] = await nextLeases(outbox);
      equal(found!.notices, lost!.notices, 'the notices');
      equal([lost!.attempt, found!.attempt], [1, 2], 'the attempts');
    },
    ['outbox'],
  ),
  safety(
    'outbox/late-holder',
    '租期已过、已由他方接手的一方，不能续租，也不能替他方归还',
    'a holder whose lease has gone to another can neither renew it nor give it back',
    async ({ store }) => {
      const outbox = outboxOf(store);
      await store.commit([several('S1', 2)]);
      const [late] = await ask(outbox, 1);
      const [now] = await nextLeases(outbox);
      equal(await outbox.renew(late!, 60_000), false, 'whether the late one could renew');
      await outbox.settle(late!, []);
      await outbox.settle(late!, [], 1);
      equal(await ask(outbox), [], 'what a third can have');
      equal(await outbox.renew(now!, 60_000), true, 'whether the holder could renew');
    },
    ['outbox'],
  ),
  safety(
    'outbox/renewed',
    '续租之后，租期从续租时算起',
    'a lease that is renewed holds from then on',
    async ({ store }) => {
      const outbox = outboxOf(store);
      await store.commit([several('S1', 1)]);
      const [lease] = await ask(outbox, 1);
      equal(await outbox.renew(lease!, 60_000), true, 'whether it could be renewed');
      await new Promise(resolve => setTimeout(resolve, 20));
      equal(await ask(outbox), [], 'what another can have');
    },
    ['outbox'],
  ),
  safety(
    'outbox/only-delivered-go',
    '只有已投递的不再交出；未投递的按序再来，从第一条未投递的起',
    'only what was delivered is not given out again; the rest comes in order, from the first that was not',
    async ({ store }) => {
      const outbox = outboxOf(store);
      await store.commit([several('S1', 4), several('S2', 1)]);
      for (const lease of await ask(outbox)) await outbox.settle(lease, idsOf([lease]).slice(0, 2));
      equal(idsOf(await ask(outbox)), ['S1/2', 'S1/3'], 'what is waiting');
    },
    ['outbox'],
  ),
  safety(
    'outbox/pause',
    '投递失败的学生暂停期间不交给任何一方，其他学生照常；再来时计次',
    'a student whose delivery failed is given to nobody during a pause, others are; attempts are counted',
    async ({ store }) => {
      const outbox = outboxOf(store);
      await store.commit([several('S1', 2), several('S2', 1)]);
      const [failed] = await ask(outbox, 60_000, 1);
      equal(failed!.stream, 'S1', 'the student whose notice is the oldest');
      await outbox.settle(failed!, [], 60_000);
      equal(streamsOf(await ask(outbox)), ['S2'], 'who is given out during the pause');
      await store.commit([several('S3', 2)]);
      const [third] = await ask(outbox);
      await outbox.settle(third!, [], 1);
      const [second] = await nextLeases(outbox);
      equal(second!.attempt, 2, 'the attempt after a failure');
      await outbox.settle(second!, ['S3/0'], 1);
      const [next] = await nextLeases(outbox);
      equal([idsOf([next!]), next!.attempt], [['S3/1'], 2], 'the next notice, which had failed once');
    },
    ['outbox'],
  ),
  safety(
    'outbox/failure-blocks-its-own',
    '处理程序对一个学生一再失败：其他学生不受影响，该生的次序不乱，修好后一条不少',
    'a handler fails again and again on one student: nobody else waits, the order is kept, and once mended nothing is missing',
    async ({ store }) => {
      await store.commit([several('S1', 3), several('S2', 2), several('S3', 1)]);
      const stop = new AbortController();
      const delivered: string[] = [];
      const attempts: number[] = [];
      const codes: string[] = [];
      const handle = ({ id, stream }: Notice, { attempt }: Delivery) => {
        if (id === 'S1/1') attempts.push(attempt);
        // It fails until all the others are through: were they made to wait for it, this would never end.
        const others = delivered.filter(each => !each.startsWith('S1')).length;
        if (id === 'S1/1' && (attempt < 3 || others < 3)) throw new Error('the receiver is down');
        delivered.push(id);
        if (stream === 'S1' && id === 'S1/2') stop.abort();
      };
      await relay({
        ...{
          store: patient(store, stop, 500),
          handle,
          signal: stop.signal,
          workers: 1,
          rest: 1,
          backOff: () => 1,
          poisonedAfter: 2,
        },
        onTrouble: ({ code }) => codes.push(code),
      });
      equal(
        delivered.filter(id => id.startsWith('S1')),
        ['S1/0', 'S1/1', 'S1/2'],
        'the order',
      );
      equal(delivered.length, 6, 'the number delivered');
      equal(attempts.slice(0, 3), [1, 2, 3], 'the attempts');
      equal(codes.slice(0, 2), ['relay/handler-failed', 'relay/poisoned'], 'what was reported');
    },
    ['outbox'],
  ),
  safety(
    'outbox/only-committed',
    '您的事务回滚，其通知从不交出；提交的才交出',
    'notices of a vendor’s transaction that was rolled back are never given out, those of a committed one are',
    async ({ store, guest }) => {
      await guest.run(async inside => void (await inside.commit([several('S1', 1)])), 'rollback');
      await guest.run(async inside => void (await inside.commit([several('S2', 1)])), 'commit');
      equal(idsOf(await ask(outboxOf(store))), ['S2/0'], 'what is given out');
    },
    ['guest', 'outbox'],
  ),
  safety(
    'outbox/not-within-a-transaction',
    '客方不分发通知：尚未提交的不得外传',
    'a guest hands on nothing: what is not committed yet must not get out',
    async ({ guest }) => {
      await guest.run(async inside => equal(inside.outbox, undefined, 'the outbox of a guest'), 'rollback');
    },
    ['guest', 'outbox'],
  ),
];
