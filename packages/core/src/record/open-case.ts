import * as z from 'zod';
import { caseTermsSchema } from './case-terms.ts';
import { dateSchema, documentKinds, nonBlank, partySchema } from './vocabulary.ts';

/** What an authority decided that only an authority can decide. */
export const determinationSchema = z.strictObject({ norm: nonBlank, reason: nonBlank });
export type Determination = z.infer<typeof determinationSchema>;

/** The acts that their articles bar in principle and leave to an authority; a transfer is arranged instead (35.3). */
export const liftedCommands = [
  'grade.retain',
  'grade.skip',
  'suspension.request',
  'suspension.order',
  'suspension.extend',
] as const;

/** A determination that waits in the record for the act that it is for. */
export const recordDeterminationSchema = determinationSchema.extend({ for: z.enum(liftedCommands) });
export type RecordDetermination = z.infer<typeof recordDeterminationSchema>;

export const caseStepSchema = z.strictObject({
  id: nonBlank,
  title: z.strictObject({ zh: nonBlank, en: nonBlank }),
  party: partySchema,
  cites: z.array(nonBlank).min(1),
  /** Working days that the party has; absent where the text gives none. */
  within: z.int().min(1).optional(),
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
  terms: caseTermsSchema,
  determinations: z.array(determinationSchema),
  steps: z.array(caseStepSchema).min(1),
  /** Position of the step that is to act. */
  at: z.int().min(0),
  /** Day on which the task reached the party, and the last day it has where the text gives one. */
  reachedOn: dateSchema,
  due: dateSchema.optional(),
  /** The last day lies beyond the published working-day calendar. */
  provisional: z.boolean(),
  /** Documents that the returning party asked for. */
  asksFor: z.array(z.enum(documentKinds)).default([]),
});
/** A request that others must approve; a record has at most one. */
export type OpenCase = z.infer<typeof openCaseSchema>;
