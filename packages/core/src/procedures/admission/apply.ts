import type { Document } from '../../record/document.ts';
import type { Admission, Enrolment, Status } from '../../record/enrolment.ts';
import {
  currentEnrolment,
  type Person,
  type StudentRecord,
  studentRecordSchema,
  withCurrentEnrolment,
} from '../../record/student-record.ts';
import type { AdmissionGranted, ArrivalExtended, EntryDeferred, EntryUrged, Registered } from './events.ts';

/** The record of someone who had none. */
export function newRecord(event: AdmissionGranted, person: Person): StudentRecord {
  const enrolments = [enrolmentOf(event)];
  return withPapers(
    studentRecordSchema.parse({ id: event.record, version: 0, ...person, enrolments }),
    event,
  );
}

/** What ended stays as it ended; the new enrolment follows it. */
export function applyAdmissionGranted(record: StudentRecord, event: AdmissionGranted): StudentRecord {
  return withPapers({ ...record, enrolments: [...record.enrolments, enrolmentOf(event)] }, event);
}

export function applyNoticeIssued(record: StudentRecord, { on }: { readonly on: string }): StudentRecord {
  return withAdmission(record, { noticeIssuedOn: on });
}

export function applyArrivalExtended(record: StudentRecord, { until }: ArrivalExtended): StudentRecord {
  return withAdmission(record, { extendedUntil: until });
}

export function applyEntryDeferred(record: StudentRecord, { until, cohort }: EntryDeferred): StudentRecord {
  const deferred = withAdmission(record, { deferredUntil: until });
  return cohort === undefined ? deferred : withCurrentEnrolment(deferred, { cohort });
}

export function applyEntryUrged(record: StudentRecord, { inVain }: EntryUrged): StudentRecord {
  return withAdmission(record, { urgedInVain: inVain });
}

export function applyRegistered(record: StudentRecord, event: Registered, status: Status): StudentRecord {
  const { on, cohort = currentEnrolment(record).cohort } = event;
  return withCurrentEnrolment(withPapers(record, event), { status, since: on, cohort });
}

/** Every new student begins in the first grade of the stage (4.1, 4.2). */
function enrolmentOf({ on, school, stage, cohort, arriveBy }: AdmissionGranted): Enrolment {
  const admission = { grantedOn: on, ...(arriveBy === undefined ? {} : { arriveBy }) };
  return { school, stage, grade: 1, cohort, status: 'admitted', since: on, voidedExamNumbers: [], admission };
}

function withPapers(
  record: StudentRecord,
  { on, documents }: { readonly on: string; readonly documents: readonly Document[] },
): StudentRecord {
  const evidence = documents.map(document => ({ ...document, on }));
  return { ...record, evidence: [...record.evidence, ...evidence] };
}

function withAdmission(record: StudentRecord, change: Partial<Admission>): StudentRecord {
  return withCurrentEnrolment(record, { admission: { ...currentEnrolment(record).admission, ...change } });
}
