import type { Status } from '../record/enrolment.ts';
import { type StudentRecord, withCurrentEnrolment } from '../record/student-record.ts';
import {
  applyAdmissionGranted,
  applyArrivalExtended,
  applyEntryDeferred,
  applyEntryUrged,
  applyNoticeIssued,
  applyRegistered,
} from './admission/apply.ts';
import { applyDataAmended } from './amendment/apply.ts';
import {
  applyCaseClosed,
  applyCaseOpened,
  applyCaseResubmitted,
  applyCaseReturned,
  applyStepApproved,
} from './approval/apply.ts';
import { applyGuardianContacted, applyTruancyRecorded } from './attendance/apply.ts';
import { applyCertificateIssued, applyEducationProved, applyResultsRecorded } from './completion/apply.ts';
import {
  applyAwardRecorded,
  applySanctionImposed,
  applySanctionRevoked,
  applySanctionsTakenOut,
} from './conduct/apply.ts';
import { applyDeparture, applyReturnedFromAbroad, keepEvidence } from './departure/apply.ts';
import { applyDeterminationMade } from './determination/apply.ts';
import { applyDisclosed, applyDisclosureApproved, applyLeakNoted } from './disclosure/apply.ts';
import { applyRecordEstablished, applyStudentNumberRenewed } from './establishment/apply.ts';
import type { RecordEvent } from './event.ts';
import { applyExamNumberAllocated } from './exam-number/apply.ts';
import { applyFileArchived, applyFileFetched, applyFileHandedOver, applyFileRecorded } from './file/apply.ts';
import { applyRetained, applySkipped } from './grade-change/apply.ts';
import { applyRosterConfirmed, applyRosterSubmitted } from './roster/apply.ts';
import { applySchoolClosed, applySchoolMerged } from './school/apply.ts';
import { applyResumed, applySuspended, applySuspensionExtended } from './suspension/apply.ts';
import { applyExamNumberVoided, applyPlacedElsewhere, applyTransferred } from './transfer/apply.ts';

/** @param status - the status that the machine says follows; the present one where the event does not touch it */
export type Applier<E extends RecordEvent> = (
  record: StudentRecord,
  event: E,
  status: Status,
) => StudentRecord;

type LaterEvent = Exclude<RecordEvent, { type: 'record-imported' }>;

/** What each event makes of a record. */
export const appliers: { readonly [T in LaterEvent['type']]: Applier<Extract<LaterEvent, { type: T }>> } = {
  'case-opened': applyCaseOpened,
  'step-approved': applyStepApproved,
  'case-returned': applyCaseReturned,
  'case-resubmitted': applyCaseResubmitted,
  'case-granted': applyCaseClosed,
  'case-refused': applyCaseClosed,
  'case-recalled': applyCaseClosed,
  'case-lapsed': applyCaseClosed,
  transferred: applyTransferred,
  'placed-elsewhere': applyPlacedElsewhere,
  'exam-number-voided': applyExamNumberVoided,
  'exam-number-allocated': applyExamNumberAllocated,
  'determination-made': applyDeterminationMade,
  'duty-arisen': (record, { duty }) => ({ ...record, duties: [...record.duties, duty] }),
  'duty-discharged': (record, { duty: id }) => ({
    ...record,
    duties: record.duties.filter(duty => duty.id !== id),
  }),
  'file-handed-over': applyFileHandedOver,
  'file-received': record => record,
  suspended: applySuspended,
  'suspension-extended': applySuspensionExtended,
  'suspension-ran-out': changeStatus,
  'suspension-certificate-issued': record => record,
  resumed: applyResumed,
  'results-recorded': applyResultsRecorded,
  graduated: changeStatus,
  completed: changeStatus,
  left: changeStatus,
  'completion-archived': record => record,
  'certificate-issued': applyCertificateIssued,
  'education-proved': applyEducationProved,
  'award-recorded': applyAwardRecorded,
  'sanction-imposed': applySanctionImposed,
  'sanction-notified': record => record,
  'sanction-revoked': applySanctionRevoked,
  'sanctions-taken-out': applySanctionsTakenOut,
  expelled: changeStatus,
  retained: applyRetained,
  skipped: applySkipped,
  withdrawn: changeStatus,
  'deemed-withdrawn': changeStatus,
  'truancy-recorded': applyTruancyRecorded,
  'leave-recorded': record => record,
  'guardian-contacted': applyGuardianContacted,
  'truancy-reported': record => record,
  'went-abroad': applyDeparture,
  'returned-from-abroad': applyReturnedFromAbroad,
  'death-noted': keepEvidence,
  died: applyDeparture,
  'dropped-out': applyDeparture,
  'returned-to-school': changeStatus,
  'file-sent-home': record => record,
  'admission-granted': applyAdmissionGranted,
  'admission-refused': record => record,
  'notice-issued': applyNoticeIssued,
  'entry-deferred': applyEntryDeferred,
  'arrival-extended': applyArrivalExtended,
  'no-show-reported': record => record,
  'entry-urged': applyEntryUrged,
  'entry-ordered': record => record,
  registered: applyRegistered,
  forfeited: changeStatus,
  'admission-cancelled': changeStatus,
  'record-established': applyRecordEstablished,
  'student-number-renewed': applyStudentNumberRenewed,
  'data-amended': applyDataAmended,
  'change-reported': record => record,
  'file-fetched': applyFileFetched,
  'file-recorded': applyFileRecorded,
  'file-archived': applyFileArchived,
  'roster-submitted': applyRosterSubmitted,
  'roster-confirmed': applyRosterConfirmed,
  'changes-checked': record => record,
  'term-reported': record => record,
  'school-merged': applySchoolMerged,
  'school-closed': applySchoolClosed,
  'disclosure-approved': applyDisclosureApproved,
  disclosed: applyDisclosed,
  'leak-noted': applyLeakNoted,
  'term-reviewed': record => record,
  'compliance-reviewed': record => record,
};

function changeStatus(record: StudentRecord, { on }: { readonly on: string }, status: Status): StudentRecord {
  return withCurrentEnrolment(record, { status, since: on });
}
