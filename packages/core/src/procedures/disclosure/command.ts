import * as z from 'zod';
import { disclosureTermsSchema } from '../../record/disclosure.ts';
import { documentSchema } from '../../record/document.ts';
import { dateSchema, nonBlank } from '../../record/vocabulary.ts';
import { commandHead } from '../command-head.ts';

/** The status authority approves in writing that information is given to someone, for a purpose, until a day (49.1). */
export const disclosureApproveSchema = z.strictObject({
  type: z.literal('disclosure.approve'),
  ...commandHead,
  ...disclosureTermsSchema.shape,
  /** Last day on which information may be given under it. */
  until: dateSchema,
  documents: z.array(documentSchema).default([]),
});

/** Information is to be given to someone outside; granted, it is in the ledger and may go (49.1, 49.2). */
export const disclosureRequestSchema = z.strictObject({
  type: z.literal('disclosure.request'),
  ...commandHead,
  ...disclosureTermsSchema.shape,
  /** The id under which it was approved; absent: not approved. */
  approval: nonBlank.optional(),
});

/** A leak or misuse has come to light (49.2, 51.7). */
export const leakNoteSchema = z.strictObject({
  type: z.literal('leak.note'),
  ...commandHead,
  note: nonBlank,
});

export type DisclosureCommand =
  | z.infer<typeof disclosureApproveSchema>
  | z.infer<typeof disclosureRequestSchema>
  | z.infer<typeof leakNoteSchema>;
