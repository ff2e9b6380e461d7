/** The status authority confirmed the record, and the student has a number. */
export interface RecordEstablished {
  readonly type: 'record-established';
  readonly on: string;
  readonly studentNumber: string;
  /** The school that teaches at home, where it was not the record’s yet (16.1). */
  readonly school?: string;
}

/** The old number stays in the record’s history. */
export interface StudentNumberRenewed {
  readonly type: 'student-number-renewed';
  readonly on: string;
  readonly studentNumber: string;
}

export type EstablishmentEvent = RecordEstablished | StudentNumberRenewed;
