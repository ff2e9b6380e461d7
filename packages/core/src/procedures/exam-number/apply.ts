import { currentEnrolment, type StudentRecord } from '../../record/student-record.ts';
import type { ExamNumberAllocated } from './events.ts';

export function applyExamNumberAllocated(
  record: StudentRecord,
  { examNumber }: ExamNumberAllocated,
): StudentRecord {
  return {
    ...record,
    enrolments: [...record.enrolments.slice(0, -1), { ...currentEnrolment(record), examNumber }],
  };
}
