export interface TermReviewed {
  readonly type: 'term-reviewed';
  readonly on: string;
}

export interface ComplianceReviewed {
  readonly type: 'compliance-reviewed';
  readonly on: string;
}

export type ReviewEvent = TermReviewed | ComplianceReviewed;
