/** The student leaves school on a granted application (27.2, 28.1). */
export interface Withdrawn {
  readonly type: 'withdrawn';
  readonly on: string;
}

/** The student is treated as having left school (29). */
export interface DeemedWithdrawn {
  readonly type: 'deemed-withdrawn';
  readonly on: string;
}

export type WithdrawalEvent = Withdrawn | DeemedWithdrawn;
