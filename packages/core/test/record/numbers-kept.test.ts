import { expect, test } from 'vitest';
import { type StudentRecord, studentRecordSchema } from '../../src/index.ts';
import { invariants, type Step } from '../../src/testing/index.ts';

const { check } = invariants.find(({ name }) => name === 'student-number-never-changes')!;
const [temporary, assigned, formal, other] = [
  'L510104201105040777',
  'J51010420110504001X',
  'G510104201105040028',
  'G510104202005040025',
] as const;

const recordWith = (...numbers: readonly string[]): StudentRecord =>
  studentRecordSchema.parse({
    id: 's-1',
    version: 2,
    identity: { name: '示例学生', sex: 'female', birthDate: '2011-05-04', document: { type: 'none' } },
    studentNumbers: numbers.map(value => ({ value, since: '2026-09-09' })),
    enrolments: [
      { school: 'a', stage: 'senior', grade: 1, cohort: '2026', status: 'enrolled', since: '2026-09-01' },
    ],
  });
const faults = (before: readonly string[], after: readonly string[]) =>
  check(
    [
      {
        before: recordWith(...before),
        after: recordWith(...after),
        on: '2026-09-09',
        command: { type: 'student-number.renew', record: 's-1' },
        decision: { events: [{ type: 'student-number-renewed' }] },
      } as unknown as Step,
    ],
    undefined as never,
  );

test.each([
  [[], [temporary]],
  [[temporary], [temporary, formal]],
  [[temporary], [temporary, assigned, formal]],
  [[formal], [formal]],
])('%j → %j keeps the number', (before, after) => {
  expect(faults(before, after)).toEqual([]);
});

test.each([
  [[formal], [formal, other]],
  [[formal], [other]],
  [[temporary], [formal]],
  [[formal], []],
  [[assigned], [assigned, temporary]],
])('%j → %j does not', (before, after) => {
  expect(faults(before, after)).toHaveLength(1);
});
