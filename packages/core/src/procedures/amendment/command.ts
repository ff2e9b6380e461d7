import * as z from 'zod';
import { amendmentTermsSchema } from '../../record/case-terms.ts';
import { commandHead } from '../command-head.ts';

/** Data of the record are to change: on the guardian’s application (15.4, 21.1), or as the guardian tells the school (P.3). */
export const recordAmendSchema = z.strictObject({
  type: z.literal('record.amend'),
  ...commandHead,
  ...amendmentTermsSchema.shape,
});

export type AmendCommand = z.infer<typeof recordAmendSchema>;
