import type { Document } from '../../record/document.ts';
import type { Status } from '../../record/enrolment.ts';
import { type StudentRecord, withCurrentEnrolment } from '../../record/student-record.ts';
import type { ReturnedFromAbroad } from './events.ts';

/** The status that follows, and the papers that it rests on. */
export function applyDeparture(
  record: StudentRecord,
  event: { readonly on: string; readonly documents: readonly Document[] },
  status: Status,
): StudentRecord {
  return withCurrentEnrolment(keepEvidence(record, event), { status, since: event.on });
}

export function keepEvidence(
  record: StudentRecord,
  { on, documents }: { readonly on: string; readonly documents: readonly Document[] },
): StudentRecord {
  const evidence = documents.map(document => ({ ...document, on }));
  return { ...record, evidence: [...record.evidence, ...evidence] };
}

/** The old file goes on, in the grade that fits what the student can do (44.2). */
export function applyReturnedFromAbroad(
  record: StudentRecord,
  { on, grade }: ReturnedFromAbroad,
  status: Status,
): StudentRecord {
  return withCurrentEnrolment(record, { status, since: on, grade });
}
