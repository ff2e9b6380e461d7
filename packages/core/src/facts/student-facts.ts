import { type Enrolment, statuses } from '../record/enrolment.ts';
import { stages } from '../record/vocabulary.ts';
import { ageOn } from '../time/index.ts';
import { type FactTable, knownBy } from './fact.ts';
import { personOf } from './person.ts';

export const studentFacts = {
  'record.exists': {
    type: { type: 'boolean' },
    label: { zh: '该生已有学籍', en: 'the student already has a record' },
    knownBy: knownBy.school,
    read: s => s.record !== undefined,
  },
  'student.stage': {
    type: { type: 'enum', values: stages },
    label: { zh: '学段', en: 'stage' },
    knownBy: knownBy.school,
    read: s => s.enrolment?.stage,
  },
  'student.grade': {
    type: { type: 'integer', unit: 'year' },
    label: { zh: '本学段内的年级', en: 'grade within the stage' },
    knownBy: knownBy.school,
    read: s => s.enrolment?.grade,
  },
  'student.status': {
    type: { type: 'enum', values: statuses },
    label: { zh: '学籍状态', en: 'status' },
    knownBy: knownBy.school,
    read: s => s.enrolment?.status,
  },
  'student.is-disabled': {
    type: { type: 'boolean' },
    label: { zh: '残疾学生', en: 'disabled student' },
    knownBy: knownBy.school,
    read: s => {
      const disability = personOf(s)?.disability;
      return disability === undefined ? undefined : disability !== 'none';
    },
  },
  'student.age': {
    type: { type: 'integer', unit: 'year' },
    label: { zh: '周岁', en: 'age in completed years' },
    knownBy: knownBy.school,
    read: s => s.record && ageOn(s.record.identity.birthDate, s.on),
  },
  'student.has-completed-compulsory-stage': {
    type: { type: 'boolean' },
    label: { zh: '已完成九年义务教育', en: 'has completed nine years of compulsory schooling' },
    knownBy: knownBy.school,
    read: s => s.record?.enrolments.some(isBeyondCompulsory),
  },
  'student.is-migrant-workers-child': {
    type: { type: 'boolean' },
    label: { zh: '进城务工人员随迁子女', en: 'child of a migrant worker' },
    knownBy: knownBy.school,
    read: s => s.record?.migrantWorkerChild,
  },
} as const satisfies FactTable;

/** Who is in a senior school has finished the compulsory stage, as has who graduated or completed the junior stage. */
const isBeyondCompulsory = ({ stage, status }: Enrolment) =>
  stage === 'senior' ||
  (stage === 'junior' && (status === 'graduated' || status === 'completed-without-graduating'));
