import type { Duty } from '../record/student-record.ts';
import type { Bilingual } from '../text.ts';
import type { AdmissionEvent } from './admission/events.ts';
import type { AmendmentEvent } from './amendment/events.ts';
import type { ApprovalEvent } from './approval/events.ts';
import type { AttendanceEvent } from './attendance/events.ts';
import type { CompletionEvent } from './completion/events.ts';
import type { ConductEvent } from './conduct/events.ts';
import type { DepartureEvent } from './departure/events.ts';
import type { DeterminationMade } from './determination/events.ts';
import type { DisclosureEvent } from './disclosure/events.ts';
import type { EstablishmentEvent } from './establishment/events.ts';
import type { ExamNumberAllocated } from './exam-number/events.ts';
import type { FileEvent } from './file/events.ts';
import type { GradeChangeEvent } from './grade-change/events.ts';
import type { RecordImported } from './import/events.ts';
import type { ReviewEvent } from './review/events.ts';
import type { RosterEvent } from './roster/events.ts';
import type { SchoolEvent } from './school/events.ts';
import type { SuspensionEvent } from './suspension/events.ts';
import type { TermReviewEvent } from './term-review/events.ts';
import type { TransferEvent } from './transfer/events.ts';
import type { WithdrawalEvent } from './withdrawal/events.ts';

export interface DutyArisen {
  readonly type: 'duty-arisen';
  readonly on: string;
  readonly duty: Duty;
}

export interface DutyDischarged {
  readonly type: 'duty-discharged';
  readonly on: string;
  readonly duty: string;
  /** Why it ended without being met. */
  readonly because?: Bilingual;
}

/** What happened, past tense. Records are made of nothing else. */
export type RecordEvent =
  | TransferEvent
  | ApprovalEvent
  | FileEvent
  | DeterminationMade
  | ExamNumberAllocated
  | RecordImported
  | SuspensionEvent
  | GradeChangeEvent
  | WithdrawalEvent
  | AttendanceEvent
  | DepartureEvent
  | CompletionEvent
  | ConductEvent
  | AdmissionEvent
  | EstablishmentEvent
  | AmendmentEvent
  | RosterEvent
  | TermReviewEvent
  | SchoolEvent
  | DisclosureEvent
  | ReviewEvent
  | DutyArisen
  | DutyDischarged;
