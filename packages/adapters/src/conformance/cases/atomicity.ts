import type { Change } from '@xueji/core/store';
import { equal, holds, misused, refused } from '../assertions.ts';
import { amend, change, enrol, entry, keyOf, notice, take, write } from '../fixtures.ts';
import { safety, type Trial } from '../store-case.ts';

/** Commits something sound first, then `bad`: it has to leave everything as it was. */
async function leavesNothing(
  { store, probe }: Trial,
  bad: readonly Change[],
  kind: 'stale' | 'taken' | 'ledger' | 'reused',
) {
  await store.commit([enrol('S1')]);
  const before = await probe();
  await refused(store.commit(bad), kind);
  equal(await probe(), before, 'a refused commit has left something behind');
}

export const atomicity = [
  safety(
    'atomicity/all-parts',
    '档案、台账、占用、回执、通知五部分一同写入',
    'the five parts of a change land together',
    async ({ store, probe }) => {
      await store.commit([enrol('S1')]);
      const [write] = enrol('S1').writes;
      equal(
        await probe(),
        {
          records: [{ key: keyOf('S1'), version: 1, doc: write!.doc }],
          ledger: [entry('S1', 1)],
          claims: [{ scope: 'student-number', value: 'number of S1', owner: 'S1' }],
          receipts: ['enrol S1'],
          notices: [notice('S1/1', 'S1')],
        },
        'the database does not hold what was committed',
      );
    },
    ['probe'],
  ),
  safety(
    'atomicity/refused-record',
    '档案版本不符时，其余各部分也不写入',
    'a stale record takes all other parts with it',
    trial =>
      leavesNothing(trial, [{ ...enrol('S2'), writes: [write('S2', 'absent'), write('S1', 7)] }], 'stale'),
    ['probe'],
  ),
  safety(
    'atomicity/refused-entry',
    '台账序号不符时，其余各部分也不写入',
    'a ledger number out of order takes all other parts with it',
    trial => leavesNothing(trial, [{ ...enrol('S2'), entries: [entry('S2', 1), entry('S1', 3)] }], 'ledger'),
    ['probe'],
  ),
  safety(
    'atomicity/refused-claim',
    '占用被拒时，其余各部分也不写入',
    'a claim that is held takes all other parts with it',
    trial =>
      leavesNothing(
        trial,
        [
          {
            ...enrol('S2'),
            claims: [take('exam-number', '1', 'S2'), take('student-number', 'number of S1', 'S2')],
          },
        ],
        'taken',
      ),
    ['probe'],
  ),
  safety(
    'atomicity/refused-receipt',
    '编号已用于另一变更时，其余各部分也不写入',
    'an id used for another change takes all other parts with it',
    trial => leavesNothing(trial, [{ ...enrol('S2'), id: 'enrol S1', digest: 'another' }], 'reused'),
    ['probe'],
  ),
  safety(
    'atomicity/refused-notice',
    '通知编号重复时，其余各部分也不写入',
    'a notice id that was used takes all other parts with it',
    async ({ store, probe }) => {
      await store.commit([enrol('S1')]);
      const before = await probe();
      const outcome = await store
        .commit([{ ...enrol('S2'), notices: [notice('S2/1', 'S2'), notice('S1/1')] }])
        .then(
          () => 'committed',
          () => 'turned away',
        );
      equal(outcome, 'turned away', 'two notices have one id');
      equal(await probe(), before, 'a refused commit has left something behind');
    },
    ['probe'],
  ),
  safety(
    'atomicity/notice-within-batch',
    '同批两项的通知编号相同，整批不写入',
    'two changes of a batch with one notice id are turned away whole',
    async ({ store, probe }) => {
      const batch = [enrol('S1'), { ...enrol('S2'), notices: [notice('S1/1', 'S2')] }];
      await misused(store.commit(batch), 'store/notice-exists');
      equal((await probe()).records, [], 'a refused commit has left something behind');
    },
    ['probe'],
  ),
  safety(
    'atomicity/last-of-batch',
    '一批中最后一项被拒，整批不写入',
    'the last change of a batch takes the whole batch with it',
    trial => {
      const good = Array.from({ length: 200 }, (_, i) => enrol(`B${i}`));
      return leavesNothing(trial, [...good, enrol('S9', 'number of S1')], 'taken');
    },
    ['probe'],
  ),
  safety(
    'atomicity/refused-within-batch',
    '与同批前项冲突的一项，使整批不写入',
    'a change that an earlier one of the batch rules out takes the whole batch with it',
    trial => leavesNothing(trial, [enrol('S2', 'twin'), amend('S2'), enrol('S3', 'twin')], 'taken'),
    ['probe'],
  ),
  safety(
    'atomicity/batch-in-order',
    '同批各项依次生效，后项以前项为基础',
    'the changes of a batch take effect one after another',
    async ({ store, probe }) => {
      const receipts = await store.commit([enrol('S1'), amend('S1', 2), amend('S1', 3)]);
      equal(
        receipts.map(receipt => receipt.versions[0]?.version),
        [1, 2, 3],
        'receipts name other versions',
      );
      const { records, ledger } = await probe();
      equal(
        [records[0]?.version, records[0]?.doc],
        [3, amend('S1', 3).writes[0]!.doc],
        'the last write does not stand',
      );
      equal(ledger, [entry('S1', 1), entry('S1', 2), entry('S1', 3)], 'the ledger differs');
    },
    ['probe'],
  ),
  safety(
    'atomicity/goes-on-after-refusal',
    '被拒之后存储照常可用',
    'after a refusal the store works on',
    async ({ store }) => {
      await store.commit([enrol('S1')]);
      await refused(store.commit([enrol('S2', 'number of S1')]), 'taken');
      await store.commit([enrol('S2')]);
      equal((await store.read([keyOf('S2')]))[0]?.version, 1, 'the sound change did not land');
    },
  ),
  safety(
    'atomicity/empty',
    '空的一批不写入，空的变更只留回执',
    'an empty batch writes nothing, an empty change its receipt only',
    async ({ store }) => {
      equal(await store.commit([]), [], 'no changes, no receipts');
      equal(
        await store.commit([change('C1')]),
        [{ id: 'C1', replayed: false, versions: [] }],
        'the receipt differs',
      );
      equal(
        await store.commit([change('C1')]),
        [{ id: 'C1', replayed: true, versions: [] }],
        'the receipt was not kept',
      );
    },
  ),
  safety(
    'atomicity/readers-see-whole-commits',
    '读者看不到写了一半的变更',
    'readers never see half a commit',
    async ({ store, again }) => {
      const other = await again();
      const keys = [keyOf('S1'), keyOf('S2')];
      await store.commit([change('first', { writes: [write('S1', 'absent'), write('S2', 'absent')] })]);
      let version = 1;
      const write60 = async () => {
        for (; version <= 60; version++) {
          await store.commit([
            change(`both ${version}`, { writes: [write('S1', version), write('S2', version)] }),
          ]);
        }
      };
      const watch = async () => {
        while (version <= 60) {
          const [one, two] = await other.read(keys);
          holds(one?.version === two?.version, `a reader saw version ${one?.version} beside ${two?.version}`);
          await new Promise(resolve => setTimeout(resolve));
        }
      };
      const outcomes = await Promise.allSettled([write60().finally(() => (version = 61)), watch()]);
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
      await other.close();
    },
    ['again'],
  ),
];
