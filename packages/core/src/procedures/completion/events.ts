import type { Results } from '../../record/enrolment.ts';
import type { certificateKinds, Stage } from '../../record/vocabulary.ts';

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

/** Done to the record after a stage ended, whatever the student is by now. */
interface AfterStage<Type extends string> {
  readonly type: Type;
  readonly on: string;
  readonly stage: Stage;
}

export interface CertificateIssued extends AfterStage<'certificate-issued'> {
  readonly kind: Exclude<(typeof certificateKinds)[number], 'proof'>;
}

/** A proof of education was issued, which stands for a certificate that is lost. */
export type EducationProved = AfterStage<'education-proved'>;

export type CompletionEvent =
  | ResultsRecorded
  | Outcome<'graduated'>
  | Outcome<'completed'>
  | Outcome<'left'>
  | AfterStage<'completion-archived'>
  | CertificateIssued
  | EducationProved;
