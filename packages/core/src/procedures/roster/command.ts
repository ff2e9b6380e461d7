import * as z from 'zod';
import { documentSchema } from '../../record/document.ts';
import { commandHead } from '../command-head.ts';

/** The senior school hands in the cohort roster with this student on it (18.2). */
export const rosterSubmitSchema = z.strictObject({
  type: z.literal('roster.submit'),
  ...commandHead,
  documents: z.array(documentSchema).default([]),
});

/** The city has reviewed the roster and confirms it for this student (18.3). */
export const rosterConfirmSchema = z.strictObject({ type: z.literal('roster.confirm'), ...commandHead });

export type RosterCommand = z.infer<typeof rosterSubmitSchema> | z.infer<typeof rosterConfirmSchema>;
