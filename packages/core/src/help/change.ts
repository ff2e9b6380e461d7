import type { FactValue } from '../law/condition.ts';
import type { NonEmpty, NormId } from '../law/rule.ts';
import type { DocumentKind, Party } from '../record/vocabulary.ts';
import type { Bilingual } from '../text.ts';

/** One thing that somebody may lawfully do, or that may turn out, with its sentence. */
export type Change = { readonly says: Bilingual } & (
  | { readonly kind: 'document'; readonly document: DocumentKind }
  /** It is applied for (`of: 'application'`) or acted on a later day; `on` is the first that works with the rest of its set. */
  | { readonly kind: 'day'; readonly of: 'application' | 'act'; readonly on: string }
  /** Another ground, to be given only if it is true. */
  | { readonly kind: 'ground'; readonly fact: string; readonly field: string; readonly value: FactValue }
  /** Something else is asked for. */
  | { readonly kind: 'request'; readonly fact: string; readonly field: string; readonly value: FactValue }
  /** An authority lifts what is barred in principle. */
  | { readonly kind: 'determination'; readonly norm: NormId; readonly by: Party }
  | { readonly kind: 'party'; readonly by: Party }
  /** What is unknown turns out to be this. */
  | { readonly kind: 'fact'; readonly fact: string; readonly value: FactValue }
  /** The party that has a case open takes it back first. */
  | { readonly kind: 'recall'; readonly by: Party }
  /** The party reads the record again. */
  | { readonly kind: 'version'; readonly version: number }
  /** The party that opened the case completes what was returned to it. */
  | { readonly kind: 'resubmission'; readonly documents: NonEmpty<DocumentKind>; readonly by: Party }
  | { readonly kind: 'approval'; readonly step: string; readonly by: Party }
);

/** What a change changes: a set has at most one change in each place. */
export function placeOf(change: Change): string {
  switch (change.kind) {
    case 'document':
      return `document ${change.document}`;
    case 'ground':
    case 'request':
      return `field ${change.field}`;
    case 'determination':
      return `determination ${change.norm}`;
    case 'fact':
      return `fact ${change.fact}`;
    case 'day':
      return `day ${change.of}`;
    case 'approval':
      return `approval ${change.step}`;
    default:
      return change.kind;
  }
}

/** Sets are told apart by their changes, whatever the order. */
export function nameOf(changes: readonly Change[]): string {
  return changes
    .map(({ says: _, ...change }) => `${placeOf({ says: _, ...change } as Change)} ${JSON.stringify(change)}`)
    .sort()
    .join('\n');
}
