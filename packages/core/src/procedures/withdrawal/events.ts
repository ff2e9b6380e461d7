/** The student leaves school on a granted application (27.2, 28.1). */
export interface Withdrawn {
  readonly type: 'withdrawn';
  readonly on: string;
}

export type WithdrawalEvent = Withdrawn;
