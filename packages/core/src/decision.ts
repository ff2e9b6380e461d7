import type { Facts, FactValue } from './law/condition.ts';
import type { Modality, NonEmpty, NormId } from './law/rule.ts';
import type { RecordEvent } from './procedures/event.ts';
import type { Duty } from './record/student-record.ts';
import type { DocumentKind, Party } from './record/vocabulary.ts';
import type { Bilingual } from './text.ts';

/** A norm as a person reads it. */
export interface Citation {
  readonly norm: NormId;
  readonly label: Bilingual;
}

/** A fact that made a finding true, with its name and value as a person reads them. */
export interface FactShown {
  readonly fact: string;
  readonly label: Bilingual;
  readonly value: FactValue | undefined;
  readonly shown: Bilingual;
}

/** What an answer says for itself: its norms, its sentence, the values that made it true and what would help. */
export interface Reason {
  /** Name of the rule; of a refusal by the status machine, its event. */
  readonly rule: string;
  /** Empty only where no law is in question: a stale version, an unknown record. */
  readonly citations: readonly Citation[];
  readonly says: Bilingual;
  readonly values: readonly FactShown[];
  readonly remedy?: Bilingual;
  /** The reading of an unclear place that it rests on. */
  readonly reading?: string;
}

export interface Refusal extends Reason {
  /**
   * `impossible`: the machine has no such event; `stale`: the party has seen an older version; `outsider`: the party has nothing to do
   * with the record, and is told nothing of it.
   */
  readonly kind: 'prohibition' | 'no-ground' | 'impossible' | 'stale' | 'outsider';
}

/** Whether the party was refused because it has nothing to do with the record: it is told nothing of it, here or elsewhere. */
export function isOutsider(decision: Decision): boolean {
  return decision.verdict === 'refused' && decision.refusals.some(({ kind }) => kind === 'outsider');
}

/** What is still outstanding. All of it is listed at once. */
export type Requirement = Reason &
  (
    | { readonly kind: 'document'; readonly document: DocumentKind }
    | { readonly kind: 'fact'; readonly fact: string }
    | { readonly kind: 'determination'; readonly norm: NormId; readonly by: readonly Party[] }
    | { readonly kind: 'approval'; readonly step: string; readonly by: Party; readonly due?: string }
  );

/** What a requirement is about: the document, fact, norm or step. */
export function requirementName(requirement: Requirement): string {
  if (requirement.kind === 'document') return requirement.document;
  if (requirement.kind === 'fact') return requirement.fact;
  return requirement.kind === 'approval' ? requirement.step : requirement.norm;
}

export interface Trace {
  readonly regulation: { readonly id: string; readonly digest: string; readonly overlays: readonly string[] };
  readonly command: string;
  /** The day as of which facts and law were taken. */
  readonly on: string;
  readonly parameters: Readonly<Record<string, FactValue>>;
  /** Every rule that holds or is unknown; the others were asked and do not hold. */
  readonly findings: readonly {
    readonly rule: string;
    readonly modality: Modality;
    readonly holds: true | 'unknown';
  }[];
  /** Facts that were given beside record and directory. */
  readonly established?: Facts;
  readonly lifted: readonly NormId[];
  readonly readings: readonly string[];
}

interface Common {
  readonly trace: Trace;
  /** Arisen with this decision. */
  readonly duties: readonly Duty[];
  /** What the decision rests on. */
  readonly citations: readonly Citation[];
}

/** The answer to a command. A refusal is a value, never an exception. */
export type Decision = Common &
  (
    | { readonly verdict: 'granted'; readonly events: NonEmpty<RecordEvent> }
    | {
        readonly verdict: 'pending';
        readonly events: readonly RecordEvent[];
        readonly outstanding: NonEmpty<Requirement>;
      }
    | { readonly verdict: 'refused'; readonly events: readonly []; readonly refusals: NonEmpty<Refusal> }
  );
