import * as z from 'zod';
import { nonBlank, partySchema } from '../../record/vocabulary.ts';
import { commandHead } from '../command-head.ts';

/** A school was merged into another, which takes over the file and the student (20.5). */
export const schoolMergeSchema = z.strictObject({
  type: z.literal('school.merge'),
  ...commandHead,
  /** The school that was merged. */
  school: nonBlank,
  /** The school that it was merged into. */
  into: nonBlank,
});

/** A school was closed; the unit that its authority names keeps the file (20.6). */
export const schoolCloseSchema = z.strictObject({
  type: z.literal('school.close'),
  ...commandHead,
  /** The school that was closed. */
  school: nonBlank,
  /** A school or an authority of the directory; an archive of an authority is named in `note`. */
  unit: partySchema.extend({ kind: partySchema.shape.kind.exclude(['guardian']) }),
  note: nonBlank.optional(),
});

export type SchoolCommand = z.infer<typeof schoolMergeSchema> | z.infer<typeof schoolCloseSchema>;
