import { type StudentRecord, withCurrentEnrolment } from '../../record/student-record.ts';
import type { ExamNumberAllocated } from './events.ts';

export function applyExamNumberAllocated(
  record: StudentRecord,
  { examNumber }: ExamNumberAllocated,
): StudentRecord {
  return withCurrentEnrolment(record, { examNumber });
}
