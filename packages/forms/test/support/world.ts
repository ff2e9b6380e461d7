import { readFileSync } from 'node:fs';
import { directoryOf, directorySchema, parseCommand, studentRecordSchema } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';

/** The small world of the scenarios. Every name and number in it is made up. */
export const worldDocument = directorySchema.parse(
  JSON.parse(
    readFileSync(new URL('../../../core/regulations/sichuan-2017-draft/world.json', import.meta.url), 'utf8'),
  ),
);
export const directory = directoryOf(worldDocument);
export const context = { on: '2026-09-03', directory, calendar: chinaCalendar };
export const regulation = sichuan2017Draft;

/** A synthetic student of senior grade 1. */
export const record = studentRecordSchema.parse({
  id: 's-1',
  version: 3,
  identity: {
    name: '欧阳示例',
    sex: 'female',
    birthDate: '2010-09-01',
    ethnicGroup: '彝族',
    document: { type: 'resident-identity-card', number: '510104201009010021' },
  },
  household: { division: '510104', address: '成都市锦江区示例路1号' },
  guardians: [
    { name: '欧阳甲', relation: '父亲', phone: '13800000000' },
    { name: '示例乙', relation: '母亲' },
  ],
  studentNumbers: [{ value: 'G510104201009010021', since: '2017-03-01' }],
  disability: 'none',
  migrantWorkerChild: false,
  enrolments: [
    {
      school: '5101040004',
      stage: 'primary',
      grade: 6,
      cohort: '2017',
      status: 'graduated',
      since: '2023-07-10',
    },
    {
      school: '5101040003',
      stage: 'junior',
      grade: 3,
      cohort: '2023',
      status: 'graduated',
      since: '2026-07-10',
    },
    {
      school: '5101040001',
      stage: 'senior',
      grade: 1,
      class: '3班',
      cohort: '2026',
      status: 'enrolled',
      since: '2026-09-01',
      examNumber: '290104010123',
    },
  ],
  awards: [{ on: '2026-06-01', title: '三好学生', note: '学校' }],
  sanctions: [
    { id: 'x-1', on: '2026-09-02', kind: 'warning' },
    { id: 'x-2', on: '2025-09-02', kind: 'demerit', revokedOn: '2026-03-02' },
  ],
});

export const transferRequest = parseCommand({
  type: 'transfer.request',
  id: 'r-1',
  record: 's-1',
  by: { kind: 'school', id: '5101050003' },
  receivingSchool: '5101050003',
  appliedOn: '2026-09-02',
  ground: 'household-move',
  groundDescription: '户籍随父母迁入青羊区（合成示例）',
  documents: [
    { kind: 'identity-card' },
    { kind: 'household-register' },
    { kind: 'basic-information-sheet' },
    { kind: 'application-form' },
    { kind: 'reason-proof' },
  ],
});
