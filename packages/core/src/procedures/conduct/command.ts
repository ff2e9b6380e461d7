import * as z from 'zod';
import { expulsionTermsSchema } from '../../record/case-terms.ts';
import { documentSchema } from '../../record/document.ts';
import { nonBlank, sanctionKinds } from '../../record/vocabulary.ts';
import { commandHead } from '../command-head.ts';

export const awardRecordSchema = z.strictObject({
  type: z.literal('award.record'),
  ...commandHead,
  title: nonBlank,
});

/** One of the four sanctions short of expulsion (37.1, 38.1). */
export const sanctionImposeSchema = z.strictObject({
  type: z.literal('sanction.impose'),
  ...commandHead,
  kind: z.enum(sanctionKinds).exclude(['expulsion']),
  reason: nonBlank,
  documents: z.array(documentSchema).default([]),
});

/** Expulsion: the authority reviews it before it takes effect (38.3). */
export const sanctionExpelSchema = z.strictObject({
  type: z.literal('sanction.expel'),
  ...commandHead,
  ...expulsionTermsSchema.shape,
});

/** Student and guardian are told of the decision (38.2). */
export const sanctionNotifySchema = z.strictObject({ type: z.literal('sanction.notify'), ...commandHead });

/** A sanction is revoked after marked progress (38.4); `sanction` is the id under which it was imposed. */
export const sanctionRevokeSchema = z.strictObject({
  type: z.literal('sanction.revoke'),
  ...commandHead,
  sanction: nonBlank,
  documents: z.array(documentSchema).default([]),
});

/** The papers of a revoked sanction are taken out of the student’s file; the school’s archive keeps them (38.5). */
export const sanctionTakeOutSchema = z.strictObject({ type: z.literal('sanction.take-out'), ...commandHead });

export type ConductCommand =
  | z.infer<typeof awardRecordSchema>
  | z.infer<typeof sanctionImposeSchema>
  | z.infer<typeof sanctionNotifySchema>
  | z.infer<typeof sanctionRevokeSchema>
  | z.infer<typeof sanctionTakeOutSchema>;
export type ExpulsionCommand = z.infer<typeof sanctionExpelSchema>;
