import * as z from 'zod';
import { commandHead } from '../command-head.ts';

/** The school has checked the changes of the record in this term (P.2). */
export const recordCheckSchema = z.strictObject({ type: z.literal('record.check'), ...commandHead });

/** The status authority has reviewed the changes and reports them to its superior (20.2). */
export const termReportSchema = z.strictObject({ type: z.literal('term.report'), ...commandHead });

export type TermReviewCommand = z.infer<typeof recordCheckSchema> | z.infer<typeof termReportSchema>;
