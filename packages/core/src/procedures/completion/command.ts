import * as z from 'zod';
import { proofTermsSchema } from '../../record/case-terms.ts';
import { documentSchema } from '../../record/document.ts';
import { resultsSchema } from '../../record/enrolment.ts';
import { certificateKinds, completionOccasions, stages } from '../../record/vocabulary.ts';
import { commandHead } from '../command-head.ts';

/** The school enters what the student was assessed at (23.1). */
export const assessmentRecordSchema = z.strictObject({
  type: z.literal('assessment.record'),
  ...commandHead,
  ...resultsSchema.shape,
});

/** What a student leaves as follows from the record and the rules (39, 40, 42). */
export const completionDetermineSchema = z.strictObject({
  type: z.literal('completion.determine'),
  ...commandHead,
  occasion: z.enum(completionOccasions),
});

/** The stage that was completed or left; absent: the newest that was. */
const stage = z.enum(stages).optional();

/** The school enters the outcome in the registration form and archives it (41.3). */
export const completionArchiveSchema = z.strictObject({
  type: z.literal('completion.archive'),
  ...commandHead,
  stage,
});

/** A certificate, with the signature and the seals that it bears (41.1, 42). */
export const certificateIssueSchema = z.strictObject({
  type: z.literal('certificate.issue'),
  ...commandHead,
  stage,
  kind: z.enum(certificateKinds).exclude(['proof']),
  documents: z.array(documentSchema).default([]),
});

/** A proof of education is asked for, since a certificate is never reissued (43.2). */
export const certificateProveSchema = z.strictObject({
  type: z.literal('certificate.prove'),
  ...commandHead,
  ...proofTermsSchema.shape,
});

export type CompletionCommand =
  | z.infer<typeof assessmentRecordSchema>
  | z.infer<typeof completionArchiveSchema>
  | z.infer<typeof certificateIssueSchema>;
export type DetermineCommand = z.infer<typeof completionDetermineSchema>;
export type ProofCommand = z.infer<typeof certificateProveSchema>;
