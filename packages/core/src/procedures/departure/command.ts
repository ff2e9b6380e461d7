import * as z from 'zod';
import { documentSchema } from '../../record/document.ts';
import { dateSchema } from '../../record/vocabulary.ts';
import { commandHead } from '../command-head.ts';

const documents = z.array(documentSchema).default([]);

/** The student goes to a school outside the mainland, with valid papers (44.1). */
export const departureAbroadSchema = z.strictObject({
  type: z.literal('departure.abroad'),
  ...commandHead,
  documents,
});

/** The student is back; the school places them by what they can do (44.2). */
export const returnFromAbroadSchema = z.strictObject({
  type: z.literal('return.from-abroad'),
  ...commandHead,
  grade: z.int().min(1).max(9),
});

/** The school knows of the death and has the proof: its days to report run (45.1). */
export const departureNoteDeathSchema = z.strictObject({
  type: z.literal('departure.note-death'),
  ...commandHead,
  knownOn: dateSchema,
  documents,
});

/** The school reports the death, with proof, and the record is cancelled (45.1). */
export const departureDeceasedSchema = z.strictObject({
  type: z.literal('departure.deceased'),
  ...commandHead,
  documents,
});

/** The school reports a dropout in writing (46.1). */
export const dropoutReportSchema = z.strictObject({
  type: z.literal('dropout.report'),
  ...commandHead,
  documents,
});

/** The student who had dropped out is at school again (22.4, 46.2). */
export const dropoutReturnSchema = z.strictObject({ type: z.literal('dropout.return'), ...commandHead });

/** The status authority hands the file of a migrant worker’s child to the home county (46.3). */
export const dropoutHandOverSchema = z.strictObject({ type: z.literal('dropout.hand-over'), ...commandHead });

export type DepartureCommand =
  | z.infer<typeof departureAbroadSchema>
  | z.infer<typeof returnFromAbroadSchema>
  | z.infer<typeof departureNoteDeathSchema>
  | z.infer<typeof departureDeceasedSchema>
  | z.infer<typeof dropoutReportSchema>
  | z.infer<typeof dropoutReturnSchema>
  | z.infer<typeof dropoutHandOverSchema>;
