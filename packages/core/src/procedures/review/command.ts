import * as z from 'zod';
import { commandHead } from '../command-head.ts';

/** The record is verified again for the term: what is missing or wrong becomes a duty (48.1). */
export const termReviewSchema = z.strictObject({ type: z.literal('review.term'), ...commandHead });

/** The record is looked at for breaches; what is found is ordered to be put right (50.1, 51.1–51.8). */
export const complianceReviewSchema = z.strictObject({
  type: z.literal('review.compliance'),
  ...commandHead,
});

export type ReviewCommand = z.infer<typeof termReviewSchema> | z.infer<typeof complianceReviewSchema>;
