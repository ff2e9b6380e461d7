import type { Store } from '@xueji/core/store';
import { collect, equal, holds } from '../assertions.ts';
import { amend, change, docOf, enrol, entry, keyOf, take, write } from '../fixtures.ts';
import { safety } from '../store-case.ts';
import type { Aftermath } from '../subject.ts';

const first = [enrol('S1'), amend('S1', 2), enrol('S2')];

/** One save with every part: two documents, three entries, a claim handed over, a notice. */
const last = [
  change('transfer', {
    writes: [write('S1', 2, docOf('S1', 'moved')), write('S3', 'absent')],
    entries: [entry('S1', 3), entry('S1', 4), entry('S3', 1)],
    claims: [
      { ...take('student-number', 'number of S1', 'S1'), do: 'free' },
      take('student-number', 'number of S1', 'S3'),
    ],
    notices: [{ id: 'transfer/1', stream: 'S1', topic: 'moved', body: '{}' }],
  }),
  amend('S2', 2),
];

const state = async (store: Store) => ({
  records: await store.read(['S1', 'S2', 'S3'].map(keyOf)),
  ledgers: await Promise.all(['S1', 'S2', 'S3'].map(stream => collect(store.ledger(stream)))),
});

export const crashes = [
  safety(
    'crashes/in-mid-save',
    '保存途中被强行终止：重开后未完成的全无，已答复的全在',
    'killed in the middle of a save: nothing half there, everything acknowledged still there',
    async ({ fresh }) => {
      for (let statement = 1; ; statement++) {
        holds(statement < 100, 'a commit of two changes takes over a hundred statements');
        const installation = await fresh();
        try {
          const aftermath = await installation.crash!({ first, last, statement });
          if (aftermath.died) await asBefore(aftermath, statement);
          else {
            holds(statement > 1, 'the process was never killed');
            return await asAfter(aftermath.store, 'the whole commit is not there');
          }
        } finally {
          await installation.close();
        }
      }
    },
    ['crash'],
  ),
];

async function asBefore({ acknowledged, store }: Aftermath, statement: number) {
  equal(
    acknowledged,
    first.map(({ id }) => id),
    'what was acknowledged',
  );
  const [one, two] = [amend('S1', 2).writes[0]!, enrol('S2').writes[0]!];
  const expected = {
    records: [
      { key: one.key, version: 2, doc: one.doc },
      { key: two.key, version: 1, doc: two.doc },
      undefined,
    ],
    ledgers: [[entry('S1', 1), entry('S1', 2)], [entry('S2', 1)], []],
  };
  equal(
    await state(store),
    expected,
    `killed before statement ${statement}: something is half there, or lost`,
  );
  // Neither claim nor receipt nor notice has stayed: the same commit, sent again, has its whole effect.
  equal(
    (await store.commit(last)).map(({ replayed }) => replayed),
    [false, false],
    'a receipt had been left',
  );
  await asAfter(store, 'the repeated commit is not whole');
}

async function asAfter(store: Store, what: string) {
  const { records, ledgers } = await state(store);
  equal(
    [records.map(stored => stored?.version), ledgers.map(({ length }) => length)],
    [
      [3, 2, 1],
      [4, 2, 1],
    ],
    what,
  );
}
