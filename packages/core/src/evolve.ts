import { XuejiError } from './errors/index.ts';
import {
  applyCaseClosed,
  applyCaseOpened,
  applyCaseResubmitted,
  applyCaseReturned,
  applyStepApproved,
} from './procedures/approval/apply.ts';
import type { RecordEvent } from './procedures/event.ts';
import { applyExamNumberAllocated } from './procedures/exam-number/apply.ts';
import {
  applyExamNumberVoided,
  applyPlacedElsewhere,
  applyTransferred,
} from './procedures/transfer/apply.ts';
import type { Status } from './record/enrolment.ts';
import { currentEnrolment, type StudentRecord } from './record/student-record.ts';
import { type StatusEventType, statusAfter } from './status/index.ts';

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
  if (!record) throw illegal(record, event);
  return { ...apply(record, event), version };
}

function apply(
  record: StudentRecord,
  event: Exclude<RecordEvent, { type: 'record-imported' }>,
): StudentRecord {
  switch (event.type) {
    case 'case-opened':
      if (record.case) throw illegal(record, event);
      return applyCaseOpened(record, event);
    case 'step-approved':
      return applyStepApproved(record, event);
    case 'case-returned':
      return applyCaseReturned(record, event);
    case 'case-resubmitted':
      return applyCaseResubmitted(record, event);
    case 'case-granted':
    case 'case-refused':
    case 'case-recalled':
      return applyCaseClosed(record, event);
    case 'transferred':
      return applyTransferred(record, event, statusFollowing(record, event));
    case 'placed-elsewhere':
      return applyPlacedElsewhere(record, event, statusFollowing(record, event));
    case 'exam-number-voided':
      return applyExamNumberVoided(record, event);
    case 'exam-number-allocated':
      return applyExamNumberAllocated(record, event);
    case 'duty-arisen':
      return { ...record, duties: [...record.duties, event.duty] };
    case 'duty-discharged':
      return { ...record, duties: record.duties.filter(duty => duty.id !== event.duty) };
    case 'file-handed-over':
    case 'file-received':
      return record;
  }
}

/** The machine says which status follows; where it knows no such event, the event cannot have happened. */
function statusFollowing(
  record: StudentRecord,
  event: RecordEvent & { readonly type: StatusEventType },
): Status {
  const status = statusAfter(currentEnrolment(record).status, event.type);
  if (status === undefined) throw illegal(record, event);
  return status;
}

function illegal(record: StudentRecord | undefined, event: RecordEvent): XuejiError {
  return new XuejiError('record/illegal-event', {
    status: record?.enrolments.at(-1)?.status ?? '—',
    event: event.type,
  });
}
