import { type RecordEvent, studentRecordSchema } from '@xueji/core';
import { expect, test } from 'vitest';
import { maskEvent } from '../src/output/mask-event.ts';
import { maskRecord } from '../src/output/mask-record.ts';

/** Synthetic, with a right check digit. */
const identityNumber = '510104201105040028';
const personal = [identityNumber, '示例学生', '示例家长', '13800000000', '示例路1号', '2011-05-04'];
const changes = {
  name: '示例学生',
  birthDate: '2011-05-04',
  document: { type: 'resident-identity-card' as const, number: identityNumber },
  household: { address: '示例路1号' },
  guardians: [{ name: '示例家长', phone: '13800000000' }],
};
const terms = {
  amendment: { of: 'amendment' as const, appliedOn: '2026-10-12', documents: [], changes },
  establishment: {
    of: 'establishment' as const,
    appliedOn: '2026-09-03',
    documents: [],
    studentNumber: `G${identityNumber}`,
  },
};
const openCase = (of: keyof typeof terms) => ({
  id: 'c-1',
  name: of,
  openedWith: 'record.amend',
  state: 'open' as const,
  openedOn: '2026-10-12',
  openedBy: { kind: 'school' as const, id: 'a' },
  terms: terms[of],
  determinations: [],
  steps: [
    {
      id: 's',
      title: { zh: '核准', en: 'step' },
      party: { kind: 'school' as const, id: 'a' },
      cites: ['21.1'],
    },
  ],
  at: 0,
  reachedOn: '2026-10-12',
  provisional: false,
  asksFor: [],
});
const on = '2026-10-12';
const studentNumber = `G${identityNumber}`;
const events: readonly RecordEvent[] = [
  { type: 'case-opened', on, case: openCase('amendment') },
  { type: 'case-opened', on, case: openCase('establishment') },
  { type: 'record-established', on, studentNumber },
  { type: 'student-number-renewed', on, studentNumber },
  { type: 'data-amended', on, changes, documents: [] },
  {
    ...{ type: 'admission-granted', on, by: { kind: 'school', id: 'a' }, record: 'r', school: 'a' },
    ...{ stage: 'primary', cohort: '2026', documents: [] },
    person: {
      identity: { name: '示例学生', sex: 'female', birthDate: changes.birthDate, document: changes.document },
      household: changes.household,
      guardians: changes.guardians,
    },
  },
];

test.each(events)('$type is shown without personal data', event => {
  const plain = JSON.stringify(event);
  const shown = JSON.stringify(maskEvent(event));
  const told = personal.filter(value => plain.includes(value));
  expect(told.length).toBeGreaterThan(0);
  for (const value of told) expect(shown).not.toContain(value);
});

test.each(['amendment', 'establishment'] as const)('a record with an open case (%s) is masked whole', of => {
  const { name, birthDate, document, household, guardians } = changes;
  const record = studentRecordSchema.parse({
    id: 's-1',
    version: 3,
    identity: { name, sex: 'female', birthDate, document },
    household,
    guardians,
    studentNumbers: [{ value: studentNumber, since: on }],
    enrolments: [
      { school: 'a', stage: 'senior', grade: 1, cohort: '2026', status: 'enrolled', since: '2026-09-01' },
    ],
    case: openCase(of),
  });
  const shown = JSON.stringify(maskRecord(record));
  for (const value of personal) expect(shown).not.toContain(value);
  expect(maskRecord(record).identity.name).toBe('示***');
});
