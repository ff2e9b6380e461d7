import { XuejiError } from './errors/index.ts';
import { newRecord } from './procedures/admission/apply.ts';
import { type Applier, appliers } from './procedures/appliers.ts';
import type { RecordEvent } from './procedures/event.ts';
import type { Enrolment, Status } from './record/enrolment.ts';
import { currentEnrolment, leavingEnrolment, type StudentRecord } from './record/student-record.ts';
import { isStatusEvent, statusAfter } from './status/index.ts';

/**
 * The record after an event. Pure; the record given is left as it is.
 *
 * @param record - `undefined` before the first event
 * @throws XuejiError `record/illegal-event` where the event cannot have happened to the record: the ledger that it
 *   came from is incomplete or was altered
 * @example evolve(record, { type: 'duty-discharged', on: '2026-09-30', duty: 'd1' }).version //=> record.version + 1
 */
export function evolve(record: StudentRecord | undefined, event: RecordEvent): StudentRecord {
  const version = (record?.version ?? 0) + 1;
  if (event.type === 'record-imported') {
    if (record) throw illegal(record, event);
    return { ...event.content, id: event.record, duties: [], version };
  }
  if (event.type === 'admission-granted' && !record && event.person)
    return { ...newRecord(event, event.person), version };
  if (!record || (event.type === 'case-opened' && record.case)) throw illegal(record, event);
  const apply = appliers[event.type] as Applier<RecordEvent>;
  return { ...apply(record, event, statusFollowing(record, event)), version };
}

/** The machine says which status follows; where it knows no such event, the event cannot have happened. */
function statusFollowing(record: StudentRecord, event: RecordEvent): Status {
  const { status } = concerned(record, event);
  if (!isStatusEvent(event.type)) return status;
  const next = statusAfter(status, event.type);
  if (next === undefined) throw illegal(record, event);
  return next;
}

/** A certificate is of a stage that ended, while the student may be in the next. */
function concerned(record: StudentRecord, event: RecordEvent): Enrolment {
  switch (event.type) {
    case 'certificate-issued':
    case 'education-proved':
    case 'completion-archived':
      return leavingEnrolment(record, event.stage) ?? currentEnrolment(record);
    default:
      return currentEnrolment(record);
  }
}

function illegal(record: StudentRecord | undefined, event: RecordEvent): XuejiError {
  return new XuejiError('record/illegal-event', {
    status: record?.enrolments.at(-1)?.status ?? '—',
    event: event.type,
  });
}
