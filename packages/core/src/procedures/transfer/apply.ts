import type { Enrolment, Status } from '../../record/enrolment.ts';
import { currentEnrolment, type StudentRecord, withCurrentEnrolment } from '../../record/student-record.ts';
import type { ExamNumberVoided, PlacedElsewhere, Transferred } from './events.ts';

/** The enrolment takes the status that follows; the next one begins as it was, so that a suspended student stays suspended. */
export function applyTransferred(
  record: StudentRecord,
  { on, to }: Transferred,
  status: Status,
): StudentRecord {
  const {
    examNumber: _voided,
    attends: _ended,
    class: _left,
    roster: _former,
    homeTaughtBy: _before,
    keeper: _old,
    ...going
  } = currentEnrolment(record);
  const next: Enrolment = { ...going, school: to, since: on, voidedExamNumbers: [] };
  const closed = withCurrentEnrolment(record, { status, since: on });
  return { ...closed, enrolments: [...closed.enrolments, next] };
}

export function applyPlacedElsewhere(
  record: StudentRecord,
  { attends }: PlacedElsewhere,
  status: Status,
): StudentRecord {
  return withCurrentEnrolment(record, { attends, status });
}

export function applyExamNumberVoided(
  record: StudentRecord,
  { examNumber }: ExamNumberVoided,
): StudentRecord {
  const { examNumber: _voided, ...enrolment } = currentEnrolment(record);
  const voided = { ...enrolment, voidedExamNumbers: [...enrolment.voidedExamNumbers, examNumber] };
  return { ...record, enrolments: [...record.enrolments.slice(0, -1), voided] };
}
