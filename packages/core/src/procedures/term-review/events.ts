export interface ChangesChecked {
  readonly type: 'changes-checked';
  readonly on: string;
}

export interface TermReported {
  readonly type: 'term-reported';
  readonly on: string;
}

export type TermReviewEvent = ChangesChecked | TermReported;
