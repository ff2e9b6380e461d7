import { createRegistry, importRecords, type MergerJob } from '@xueji/core/registry';
import type { Store } from '@xueji/core/store';
import { elsewhere, first, leaver, registerOver, second } from './cohort.ts';

/** The second school goes into the one elsewhere, which is in the same county. */
export const merger: MergerJob = {
  id: 'merger',
  by: { kind: 'authority', id: '510703' },
  school: second,
  into: elsewhere,
  size: 4,
};

export const who = {
  enrolled: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  graduated: 11,
  /** Had left for the first school, which awaits the file. */
  left: 12,
  /** Asks to go from the second school to the first. */
  leaving: 13,
  /** Asks to come from the first school. */
  coming: 14,
  /** Asks to go from the second school to the one elsewhere. */
  between: 15,
  stranger: 16,
};
const all = [...who.enrolled, 11, 12, 13, 14, 15, 16];
const day = '2026-08-25';

/** A register with students who have to do with the second school in every way. */
export async function populate(store: Store): Promise<void> {
  const options = registerOver(store, day);
  const imports = all.map(n =>
    leaver(n, {
      school: n === who.coming || n === who.stranger ? first : second,
      grade: 2,
      cohort: '2025',
      status: n === who.graduated ? 'graduated' : 'enrolled',
      examNumber: `28070301${String(n).padStart(4, '0')}`,
    }),
  );
  await importRecords(options, imports);
  await request(store, who.left, first);
  for (const by of [first, '510104', '510100', second, '510703', '510700']) {
    await createRegistry(options).submit({
      type: 'case.approve',
      id: `ok-${by}`,
      record: leaver(who.left).record,
      by: { kind: by.length === 10 ? 'school' : 'authority', id: by },
    });
  }
  await request(store, who.leaving, first);
  await request(store, who.coming, second);
  await createRegistry(options).submit({
    type: 'transfer.arrange',
    ...terms(who.between, elsewhere),
    by: { kind: 'authority', id: '510700' },
    determinations: [{ norm: '31.1', reason: '示例' }],
  });
}

const request = (store: Store, n: number, to: string) =>
  createRegistry(registerOver(store, day)).submit({
    type: 'transfer.request',
    ...terms(n, to),
    by: { kind: 'school', id: to },
  });

const terms = (n: number, receivingSchool: string) => ({
  id: `t-${n}`,
  record: leaver(n).record,
  receivingSchool,
  appliedOn: day,
  ground: 'household-move',
  documents: [
    'identity-card',
    'household-register',
    'basic-information-sheet',
    'application-form',
    'reason-proof',
    'arrangement-writ',
  ].map(kind => ({ kind })),
});
