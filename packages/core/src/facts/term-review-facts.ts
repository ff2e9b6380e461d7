import { type FactTable, knownBy } from './fact.ts';
import type { Subject } from './subject.ts';

export const termReviewFacts = {
  'record.check-is-owed': {
    type: { type: 'boolean' },
    label: { zh: '学校已负有核查义务', en: 'the school owes a check already' },
    knownBy: knownBy.school,
    read: s => owes(s, 'record.check'),
  },
  'term-report.is-owed': {
    type: { type: 'boolean' },
    label: { zh: '主管部门已负有呈报义务', en: 'the authority owes a report already' },
    knownBy: knownBy.school,
    read: s => owes(s, 'term.report'),
  },
} as const satisfies FactTable;

const owes = ({ record }: Subject, act: string) => record?.duties.some(duty => duty.act === act);
