import { statuses } from '../record/enrolment.ts';
import { stages } from '../record/vocabulary.ts';
import { type FactTable, knownBy } from './fact.ts';

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
    read: s => (s.record?.disability === undefined ? undefined : s.record.disability !== 'none'),
  },
} as const satisfies FactTable;
