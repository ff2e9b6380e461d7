export interface Suspended {
  readonly type: 'suspended';
  readonly on: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

export interface SuspensionExtended {
  readonly type: 'suspension-extended';
  readonly on: string;
  readonly until: string;
}

export interface SuspensionRanOut {
  readonly type: 'suspension-ran-out';
  readonly on: string;
}

export interface SuspensionCertificateIssued {
  readonly type: 'suspension-certificate-issued';
  readonly on: string;
}

/** The student goes on in a grade, and so in a cohort, of the same stage. */
export interface Resumed {
  readonly type: 'resumed';
  readonly on: string;
  readonly grade: number;
  readonly cohort: string;
}

export type SuspensionEvent =
  | Suspended
  | SuspensionExtended
  | SuspensionRanOut
  | SuspensionCertificateIssued
  | Resumed;
