import { equal, refusal, refused } from '../assertions.ts';
import { change, enrol, free, take } from '../fixtures.ts';
import { safety } from '../store-case.ts';

const person = (owner: string) => take('person', 'P', owner);

export const claims = [
  safety(
    'claims/held',
    '他人已占用的号码不得再占用',
    'a claim held by another is refused',
    async ({ store }) => {
      await store.commit([change('C1', { claims: [person('A')] })]);
      const reason = await refusal(store.commit([change('C2', { claims: [person('B')] })]));
      equal(reason, { kind: 'taken', claim: person('B') }, 'the refusal differs');
    },
  ),
  safety(
    'claims/one-winner',
    '多人同时占用同一号码，只一人得到',
    'of many who claim one value at once one gets it',
    async ({ store }) => {
      const attempts = Array.from({ length: 40 }, (_, i) => store.commit([enrol(`S${i}`, 'one number')]));
      const outcomes = await Promise.allSettled(attempts);
      equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1, 'the number of owners');
    },
  ),
  safety(
    'claims/two-connections',
    '两个连接同时占用同一号码，只一方得到',
    'of two connections that claim one value at once one gets it',
    async ({ store, again, probe }) => {
      const other = await again();
      const outcomes = await Promise.allSettled([
        store.commit([change('C1', { claims: [person('A')] })]),
        other.commit([change('C2', { claims: [person('B')] })]),
      ]);
      equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1, 'the number of owners');
      equal((await probe()).claims.length, 1, 'the number of claims kept');
      await other.close();
    },
    ['again', 'probe'],
  ),
  safety(
    'claims/own-again',
    '重复占用自己的号码无妨',
    'taking one’s own claim again changes nothing',
    async ({ store, probe }) => {
      await store.commit([change('C1', { claims: [person('A')] })]);
      await store.commit([change('C2', { claims: [person('A')] })]);
      equal((await probe()).claims, [{ scope: 'person', value: 'P', owner: 'A' }], 'the claims differ');
    },
    ['probe'],
  ),
  safety(
    'claims/freed',
    '释放之后他人可以占用',
    'what was freed can be taken by another',
    async ({ store }) => {
      await store.commit([change('C1', { claims: [person('A')] })]);
      await store.commit([change('C2', { claims: [free('person', 'P', 'A')] })]);
      await store.commit([change('C3', { claims: [person('B')] })]);
      await refused(store.commit([change('C4', { claims: [person('A')] })]), 'taken');
    },
  ),
  safety(
    'claims/handed-over',
    '同一变更中先释放、再由他人占用',
    'a claim is handed over in one change',
    async ({ store }) => {
      await store.commit([change('C1', { claims: [person('A')] })]);
      await store.commit([change('C2', { claims: [free('person', 'P', 'A'), person('B')] })]);
      await refused(store.commit([change('C3', { claims: [person('A')] })]), 'taken');
      await store.commit([change('C4', { claims: [person('B')] })]);
    },
  ),
  safety(
    'claims/handed-over-in-any-order',
    '释放与占用的先后次序不影响结果',
    'the order of freeing and taking does not matter',
    async ({ store }) => {
      await store.commit([change('C1', { claims: [person('A')] })]);
      await store.commit([change('C2', { claims: [person('B'), free('person', 'P', 'A')] })]);
      await refused(store.commit([change('C3', { claims: [person('A')] })]), 'taken');
    },
  ),
  safety(
    'claims/not-yours-to-free',
    '不得释放他人的号码',
    'freeing another’s claim is refused',
    async ({ store }) => {
      await store.commit([change('C1', { claims: [person('A')] })]);
      const claim = free('person', 'P', 'B');
      equal(
        await refusal(store.commit([change('C2', { claims: [claim] })])),
        { kind: 'taken', claim },
        'the refusal differs',
      );
      await refused(store.commit([change('C3', { claims: [person('B')] })]), 'taken');
    },
  ),
  safety(
    'claims/not-yours-to-hand-over',
    '不得借释放之名夺占他人的号码',
    'a claim is not taken over by freeing it in another’s stead',
    async ({ store }) => {
      await store.commit([change('C1', { claims: [person('A')] })]);
      await refused(
        store.commit([change('C2', { claims: [free('person', 'P', 'B'), person('B')] })]),
        'taken',
      );
      await store.commit([change('C3', { claims: [person('A')] })]);
    },
  ),
  safety(
    'claims/nothing-to-free',
    '无人占用的号码无从释放',
    'what nobody holds is not freed',
    async ({ store }) => {
      await refused(store.commit([change('C1', { claims: [free('person', 'P', 'A')] })]), 'taken');
    },
  ),
  safety(
    'claims/scopes-apart',
    '不同类别的同一号码互不相干',
    'the same value in another scope is another claim',
    async ({ store }) => {
      await store.commit([change('C1', { claims: [take('student-number', '1', 'A')] })]);
      await store.commit([change('C2', { claims: [take('exam-number', '1', 'B')] })]);
      await refused(store.commit([change('C3', { claims: [take('exam-number', '1', 'A')] })]), 'taken');
    },
  ),
  safety(
    'claims/after-refusal',
    '被拒变更中的占用不生效',
    'claims of a refused change are not held',
    async ({ store }) => {
      await store.commit([change('C1', { claims: [person('A')] })]);
      await refused(
        store.commit([change('C2', { claims: [take('exam-number', '1', 'B'), person('B')] })]),
        'taken',
      );
      await store.commit([change('C3', { claims: [take('exam-number', '1', 'C')] })]);
    },
  ),
  safety(
    'claims/within-batch',
    '同批前项占用的号码，后项不得再占',
    'a claim taken earlier in the batch is held',
    async ({ store }) => {
      const batch = [change('C1', { claims: [person('A')] }), change('C2', { claims: [person('B')] })];
      await refused(store.commit(batch), 'taken');
      await store.commit([change('C3', { claims: [person('C')] })]);
    },
  ),
  safety(
    'claims/freed-within-batch',
    '同批前项释放的号码，后项可由他人占用',
    'a claim freed earlier in the batch can be taken by another',
    async ({ store }) => {
      await store.commit([change('C1', { claims: [person('A')] })]);
      await store.commit([
        change('C2', { claims: [free('person', 'P', 'A')] }),
        change('C3', { claims: [person('B')] }),
      ]);
      await refused(store.commit([change('C4', { claims: [person('A')] })]), 'taken');
      await refused(
        store.commit([
          change('C5', { claims: [free('person', 'P', 'B')] }),
          change('C6', { claims: [free('person', 'P', 'B')] }),
        ]),
        'taken',
      );
      await store.commit([change('C7', { claims: [person('B')] })]);
    },
  ),
];
