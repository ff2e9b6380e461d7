import type { Bilingual } from '../../text.ts';

/** The enrolment at the sending school ends and one at the receiving school begins, in one event. */
export interface Transferred {
  readonly type: 'transferred';
  readonly on: string;
  readonly from: string;
  readonly to: string;
}

/** The student attends another school while the record stays (34). */
export interface PlacedElsewhere {
  readonly type: 'placed-elsewhere';
  readonly on: string;
  readonly from: string;
  readonly attends: string;
}

export interface ExamNumberVoided {
  readonly type: 'exam-number-voided';
  readonly on: string;
  readonly examNumber: string;
  readonly because: Bilingual;
}

export type TransferEvent = Transferred | PlacedElsewhere | ExamNumberVoided;
