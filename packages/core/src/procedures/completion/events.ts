import type { Results } from '../../record/enrolment.ts';
import type { certificateKinds } from '../../record/vocabulary.ts';

export interface ResultsRecorded {
  readonly type: 'results-recorded';
  readonly on: string;
  readonly results: Results;
}

/** The student leaves the stage as graduated, completed without graduating, or left without completing. */
interface Outcome<Type extends string> {
  readonly type: Type;
  readonly on: string;
}

export interface CertificateIssued {
  readonly type: 'certificate-issued';
  readonly on: string;
  readonly kind: (typeof certificateKinds)[number];
}

export type CompletionEvent =
  | ResultsRecorded
  | Outcome<'graduated'>
  | Outcome<'completed'>
  | Outcome<'left'>
  | Outcome<'completion-archived'>
  | CertificateIssued;
