import * as z from 'zod';
import { gradeChangeTermsSchema } from '../../record/case-terms.ts';
import { commandHead } from '../command-head.ts';

/** The student is to repeat the grade (24). */
export const gradeRetainSchema = z.strictObject({
  type: z.literal('grade.retain'),
  ...commandHead,
  ...gradeChangeTermsSchema.shape,
});

/** The student is to go on a grade further (24). */
export const gradeSkipSchema = z.strictObject({
  type: z.literal('grade.skip'),
  ...commandHead,
  ...gradeChangeTermsSchema.shape,
});

export type GradeChangeCommand = z.infer<typeof gradeRetainSchema> | z.infer<typeof gradeSkipSchema>;
