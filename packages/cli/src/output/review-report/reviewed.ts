import type { Directory, Regulation } from '@xueji/core';
import type { ReviewFinding, ReviewState, TermName } from '@xueji/core/review';

/** A review that is done, as its reports are made from it. */
export interface Reviewed {
  readonly regulation: Regulation;
  readonly directory: Directory;
  readonly term: TermName;
  readonly on: string;
  readonly state: ReviewState;
  /** Every finding again: there may be more of them than memory holds. */
  readonly findings: () => AsyncIterable<ReviewFinding>;
}
