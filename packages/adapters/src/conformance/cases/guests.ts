import { collect, equal, holds, misused, refused } from '../assertions.ts';
import { amend, change, enrol, keyOf, notice, versionOf, write } from '../fixtures.ts';
import { safety } from '../store-case.ts';

const nothing = { records: [], ledger: [], claims: [], receipts: [], notices: [] };

export const guests = [
  safety(
    'guests/commit-keeps-both',
    '在厂商事务中写入：提交则厂商的行与我方变更都在',
    'in the vendor’s transaction: its commit keeps the vendor’s row and our change',
    async ({ guest, store, probe }) => {
      await guest.run(async (inside, vendor) => {
        await vendor.add('row');
        await inside.commit([enrol('S1')]);
        equal(inside.traits.role, 'guest', 'the role that the store names');
      }, 'commit');
      equal(await guest.rows(), ['row'], 'the vendor’s row is gone');
      equal(await versionOf(store, 'S1'), 1, 'our change is gone');
      equal((await probe()).receipts, ['enrol S1'], 'the receipt is gone');
    },
    ['guest', 'probe'],
  ),
  safety(
    'guests/rollback-takes-both',
    '在厂商事务中写入：回滚则二者皆无',
    'its rollback takes both',
    async ({ guest, probe }) => {
      await guest.run(async (inside, vendor) => {
        await inside.commit([enrol('S1')]);
        await vendor.add('row');
        await inside.commit([amend('S1')]);
      }, 'rollback');
      equal([await guest.rows(), await probe()], [[], nothing], 'something has stayed');
    },
    ['guest', 'probe'],
  ),
  safety(
    'guests/rollback-takes-numbers',
    '厂商回滚，所取的号也退回',
    'its rollback takes the numbers drawn in it back',
    async ({ guest, store }) => {
      await store.draw('A', 1);
      await guest.run(async inside => equal(await inside.draw('A', 5), 2, 'the number drawn'), 'rollback');
      equal(await store.draw('A', 1), 2, 'the number was used up');
    },
    ['guest'],
  ),
  safety(
    'guests/sees-own-writes',
    '事务内可读到自己的写入',
    'a guest reads what it has written',
    async ({ guest, store }) => {
      await store.commit([enrol('S1')]);
      await guest.run(async inside => {
        await inside.commit([amend('S1')]);
        equal((await inside.read([keyOf('S1')]))[0]?.version, 2, 'the version read');
        equal((await inside.commit([amend('S1')]))[0]?.replayed, true, 'its own receipt is not seen');
      }, 'commit');
      equal(await versionOf(store, 'S1'), 2, 'the version after the commit');
    },
    ['guest'],
  ),
  safety(
    'guests/no-second-connection',
    '每个动词都走您事务所在的连接，未提交的也看得到：连接池已满也不会僵住',
    'every verb goes over the connection of the vendor’s transaction, and so sees what is not committed: a pool that is used up is no standstill',
    async ({ guest, store }) => {
      await store.commit([enrol('S1')]);
      await guest.run(async inside => {
        await inside.commit([amend('S1'), enrol('S2')]);
        const drawn = await inside.draw('N', 5);
        equal(
          (await inside.read(['S1', 'S2'].map(keyOf))).map(found => found?.version),
          [2, 1],
          'what is read',
        );
        const pages = await collect(inside.scan({ kind: 'student', size: 10 }));
        equal(
          pages.flat().map(({ key }) => key.id),
          ['S1', 'S2'],
          'what is listed',
        );
        equal((await collect(inside.ledger('S1'))).length, 2, 'the entries of the ledger');
        equal(await inside.draw('N', 1), drawn + 5, 'the next number');
        await inside.commit([amend('S1', 3)]);
      }, 'rollback');
      equal(await versionOf(store, 'S1'), 1, 'the version after the rollback');
    },
    ['guest'],
  ),
  safety(
    'guests/refusal-leaves-nothing',
    '被拒后厂商继续并提交：被拒的变更不留任何痕迹',
    'a vendor that goes on after a refusal commits nothing of the refused change',
    async ({ guest, probe }) => {
      await guest.run(async (inside, vendor) => {
        await inside.commit([enrol('S1')]);
        await refused(inside.commit([enrol('S2'), amend('S2'), enrol('S3', 'number of S1')]), 'taken');
        await refused(inside.commit([enrol('S4'), change('bad', { writes: [write('S1', 9)] })]), 'stale');
        await misused(inside.commit([{ ...enrol('S5'), notices: [notice('S1/1')] }]), 'store/notice-exists');
        await vendor.add('row');
      }, 'commit');
      const { records, receipts, ledger, claims, notices } = await probe();
      equal(
        [records.length, receipts, ledger.length, claims.length, notices.length],
        [1, ['enrol S1'], 1, 1, 1],
        'traces are left',
      );
      equal(await guest.rows(), ['row'], 'the vendor’s row is gone');
    },
    ['guest', 'probe'],
  ),
  safety(
    'guests/never-ends-the-transaction',
    '客方从不发出事务语句',
    'a guest never sends a statement about transactions',
    async ({ guest, store }) => {
      await store.commit([enrol('S1')]);
      await guest.run(async inside => {
        await inside.commit([amend('S1'), enrol('S2')]);
        await refused(inside.commit([enrol('S3', 'number of S1')]), 'taken');
        await inside.draw('A', 2);
        await inside.read([keyOf('S1'), keyOf('S2')]);
        for await (const _ of inside.scan({ kind: 'student', size: 1 }));
        for await (const _ of inside.ledger('S1'));
        await inside.close();
      }, 'commit');
      const sent = guest.statements();
      holds(sent.length > 0, 'no statement was recorded, so nothing is proved');
      const own =
        /^\s*(begin|commit|end|rollback|savepoint|release|start|set|pragma|attach|vacuum|lock|create|alter|drop)\b/i;
      equal(
        sent.filter(text => own.test(text)),
        [],
        'the guest has sent',
      );
      equal(await versionOf(store, 'S2'), 1, 'the vendor’s commit did not keep our change');
    },
    ['guest'],
  ),
];
