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
  readonly kind: Exclude<(typeof certificateKinds)[number], 'proof'>;
}

/** A proof of education was issued, which stands for a certificate that is lost. */
export interface EducationProved {
  readonly type: 'education-proved';
  readonly on: string;
}

export type CompletionEvent =
  | ResultsRecorded
  | Outcome<'graduated'>
  | Outcome<'completed'>
  | Outcome<'left'>
  | Outcome<'completion-archived'>
  | CertificateIssued
  | EducationProved;
