import type { Document } from '../../record/document.ts';
import type { Person } from '../../record/student-record.ts';
import type { Party, recheckFindings, refusalReasons, Stage } from '../../record/vocabulary.ts';

interface Happened<Type extends string> {
  readonly type: Type;
  readonly on: string;
}

/** An enrolment begins; with it a record, where there was none. */
export interface AdmissionGranted extends Happened<'admission-granted'> {
  readonly by: Party;
  readonly record: string;
  readonly school: string;
  readonly stage: Stage;
  readonly cohort: string;
  readonly arriveBy?: string | undefined;
  readonly documents: readonly Document[];
  readonly person?: Person | undefined;
}

/** A school lawfully had no place for the student. */
export interface AdmissionRefused extends Happened<'admission-refused'> {
  readonly by: Party;
  readonly because: (typeof refusalReasons)[number];
}

/** The child enters later, and so in another cohort where the terms are known. */
export interface EntryDeferred extends Happened<'entry-deferred'> {
  readonly until: string;
  readonly cohort?: string | undefined;
}

export interface ArrivalExtended extends Happened<'arrival-extended'> {
  readonly until: string;
}

export interface EntryUrged extends Happened<'entry-urged'> {
  readonly inVain: boolean;
}

export interface Registered extends Happened<'registered'> {
  readonly documents: readonly Document[];
  /** Year of entry, where it is another than was meant. */
  readonly cohort?: string | undefined;
}

export interface AdmissionCancelled extends Happened<'admission-cancelled'> {
  readonly finding: (typeof recheckFindings)[number];
}

export type AdmissionEvent =
  | AdmissionGranted
  | AdmissionRefused
  | Happened<'notice-issued'>
  | EntryDeferred
  | ArrivalExtended
  | Happened<'no-show-reported'>
  | EntryUrged
  | Happened<'entry-ordered'>
  | Registered
  | Happened<'forfeited'>
  | AdmissionCancelled;
