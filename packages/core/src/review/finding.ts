import type { Citation, FactShown } from '../decision.ts';
import type { Party } from '../record/vocabulary.ts';
import type { Bilingual } from '../text.ts';

/**
 * What a finding is about: `term` (48.1) and `breach` (50, 51) come from the rules of the law wing; `overdue` and `open-case`
 * are duties and steps that stand in the record; `unreadable` is a document that is no record.
 */
export const findingKinds = ['term', 'breach', 'overdue', 'open-case', 'unreadable'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something that a review found, with the facts of the record that it rests on. No name and no number of a person is in it. */
export interface ReviewFinding {
  readonly kind: FindingKind;
  /** Name of the rule, or of the rule or step that the duty is of. */
  readonly rule: string;
  /** Absent where the finding is about the school as a whole. */
  readonly record?: string;
  /** Who is to put it right; absent where the directory doesn’t say. */
  readonly bearer?: Party;
  /** The school that the record is at; absent for an unreadable one. */
  readonly school?: string;
  readonly citations: readonly Citation[];
  readonly says: Bilingual;
  readonly facts: readonly FactShown[];
  /** Last day of what is overdue. */
  readonly due?: string;
  readonly reading?: string;
}
