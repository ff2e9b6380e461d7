import * as z from 'zod';
import { dateSchema, documentKinds, nonBlank, partySchema, transferGrounds } from './vocabulary.ts';

export const documentSchema = z.strictObject({
  kind: z.enum(documentKinds),
  name: nonBlank.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type Document = z.infer<typeof documentSchema>;

/** What a transfer is asked with; the same for a request and for an arrangement. */
export const transferTermsSchema = z.strictObject({
  receivingSchool: nonBlank,
  /** Day on which the guardian applied to the receiving school. */
  appliedOn: dateSchema,
  /** Absent: not stated, and asked for. */
  ground: z.enum(transferGrounds).optional(),
  groundDescription: nonBlank.optional(),
  documents: z.array(documentSchema).default([]),
  /** `false`: the student attends there, the record stays (34). */
  recordMoves: z.boolean().default(true),
});
export type TransferTerms = z.infer<typeof transferTermsSchema>;

/** What an authority decided that only an authority can decide. */
export const determinationSchema = z.strictObject({ norm: nonBlank, reason: nonBlank });
export type Determination = z.infer<typeof determinationSchema>;

export const caseStepSchema = z.strictObject({
  id: nonBlank,
  title: z.strictObject({ zh: nonBlank, en: nonBlank }),
  party: partySchema,
  cites: z.array(nonBlank).min(1),
  /** Working days that the party has. */
  within: z.int().min(1),
});
export type CaseStep = z.infer<typeof caseStepSchema>;

export const openCaseSchema = z.strictObject({
  id: nonBlank,
  /** Name of the case definition in the law wing. */
  name: nonBlank,
  /** The command that opened it, whose rules it stands under. */
  openedWith: nonBlank,
  state: z.enum(['open', 'returned']),
  openedOn: dateSchema,
  openedBy: partySchema,
  terms: transferTermsSchema,
  determinations: z.array(determinationSchema),
  steps: z.array(caseStepSchema).min(1),
  /** Position of the step that is to act. */
  at: z.int().min(0),
  /** Day on which the task reached the party, and the last day it has. */
  reachedOn: dateSchema,
  due: dateSchema,
  /** The last day lies beyond the published working-day calendar. */
  provisional: z.boolean(),
  /** Documents that the returning party asked for. */
  asksFor: z.array(z.enum(documentKinds)).default([]),
});
/** A request that others must approve; a record has at most one. */
export type OpenCase = z.infer<typeof openCaseSchema>;
