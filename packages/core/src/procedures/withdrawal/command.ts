import * as z from 'zod';
import { withdrawalTermsSchema } from '../../record/case-terms.ts';
import { commandHead } from '../command-head.ts';

/** The school passes on a written application to withdraw (27.2, 28.1). */
export const withdrawalRequestSchema = z.strictObject({
  type: z.literal('withdrawal.request'),
  ...commandHead,
  ...withdrawalTermsSchema.shape,
});

/** The school finds that a senior student is deemed to have withdrawn (29). */
export const withdrawalDeemSchema = z.strictObject({ type: z.literal('withdrawal.deem'), ...commandHead });

export type WithdrawalCommand = z.infer<typeof withdrawalRequestSchema>;
export type DeemedWithdrawalCommand = z.infer<typeof withdrawalDeemSchema>;
