export interface TruancyRecorded {
  readonly type: 'truancy-recorded';
  readonly on: string;
  readonly day: string;
  readonly classHours: number;
}

/** An absence on leave: it is in the ledger, and counts for nothing. */
export interface LeaveRecorded {
  readonly type: 'leave-recorded';
  readonly on: string;
  readonly day: string;
  readonly classHours: number;
}

export interface GuardianContacted {
  readonly type: 'guardian-contacted';
  readonly on: string;
  readonly inVain: boolean;
  readonly note?: string | undefined;
}

export interface TruancyReported {
  readonly type: 'truancy-reported';
  readonly on: string;
}

export type AttendanceEvent = TruancyRecorded | LeaveRecorded | GuardianContacted | TruancyReported;
