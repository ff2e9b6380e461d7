import type { Status } from '../../record/enrolment.ts';
import { currentEnrolment, type StudentRecord, withCurrentEnrolment } from '../../record/student-record.ts';
import type { Resumed, Suspended, SuspensionExtended } from './events.ts';

export function applySuspended(
  record: StudentRecord,
  { on, from, until, reason }: Suspended,
  status: Status,
): StudentRecord {
  return withCurrentEnrolment(record, { status, since: on, suspension: { from, until, reason } });
}

export function applySuspensionExtended(
  record: StudentRecord,
  { on, until }: SuspensionExtended,
  status: Status,
): StudentRecord {
  const { suspension } = currentEnrolment(record);
  if (!suspension) return withCurrentEnrolment(record, { status, since: on });
  return withCurrentEnrolment(record, { status, since: on, suspension: { ...suspension, until } });
}

export function applyResumed(
  record: StudentRecord,
  { on, grade, cohort }: Resumed,
  status: Status,
): StudentRecord {
  const { suspension: _over, ...enrolment } = currentEnrolment(record);
  const resumed = { ...enrolment, status, since: on, grade, cohort };
  return { ...record, enrolments: [...record.enrolments.slice(0, -1), resumed] };
}
