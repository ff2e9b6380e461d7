import * as z from 'zod';
import { documentSchema } from '../../record/document.ts';
import { documentKinds, nonBlank } from '../../record/vocabulary.ts';
import { commandHead } from '../command-head.ts';

const note = nonBlank.optional();

/** The party whose turn it is agrees or confirms. */
export const caseApproveSchema = z.strictObject({ type: z.literal('case.approve'), ...commandHead, note });

/** The party whose turn it is refuses, and names the norms that bar the request (35.2). */
export const caseRefuseSchema = z.strictObject({
  type: z.literal('case.refuse'),
  ...commandHead,
  norms: z.array(nonBlank).default([]),
  reason: nonBlank,
});

/** The party whose turn it is sends the case back for completion. */
export const caseReturnSchema = z.strictObject({
  type: z.literal('case.return'),
  ...commandHead,
  asksFor: z.array(z.enum(documentKinds)).min(1),
  reason: nonBlank,
});

/** The party that opened the case completes it. */
export const caseResubmitSchema = z.strictObject({
  type: z.literal('case.resubmit'),
  ...commandHead,
  documents: z.array(documentSchema).min(1),
});

/** The party that opened the case takes it back. */
export const caseRecallSchema = z.strictObject({ type: z.literal('case.recall'), ...commandHead, note });

export type CaseCommand =
  | z.infer<typeof caseApproveSchema>
  | z.infer<typeof caseRefuseSchema>
  | z.infer<typeof caseReturnSchema>
  | z.infer<typeof caseResubmitSchema>
  | z.infer<typeof caseRecallSchema>;
