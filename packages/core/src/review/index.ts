export { findIn } from './find.ts';
export { type FindingKind, findingKinds, type ReviewFinding } from './finding.ts';
export {
  type ReviewOptions,
  type ReviewPage,
  type ReviewState,
  review,
  type TermName,
  type Way,
} from './review.ts';
export { byAuthority, type Counts, emptyTally, type Tally } from './tally.ts';
