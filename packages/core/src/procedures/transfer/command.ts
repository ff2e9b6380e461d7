import * as z from 'zod';
import { transferTermsSchema } from '../../record/case-terms.ts';
import { determinationSchema } from '../../record/open-case.ts';
import { commandHead } from '../command-head.ts';

/** The receiving school starts a transfer (32.2). */
export const transferRequestSchema = z.strictObject({
  type: z.literal('transfer.request'),
  ...commandHead,
  ...transferTermsSchema.shape,
});

/** A superior authority arranges a transfer in special circumstances and says which presumptions it lifts (35.3). */
export const transferArrangeSchema = z.strictObject({
  type: z.literal('transfer.arrange'),
  ...commandHead,
  ...transferTermsSchema.shape,
  determinations: z.array(determinationSchema).min(1),
});

export type TransferCommand = z.infer<typeof transferRequestSchema> | z.infer<typeof transferArrangeSchema>;
