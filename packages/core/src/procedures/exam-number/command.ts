import * as z from 'zod';
import { commandHead } from '../command-head.ts';

/** The city allocates an exam number (18.4, 33.3), drawn from the sequence of school and year. */
export const examNumberAllocateSchema = z.strictObject({
  type: z.literal('exam-number.allocate'),
  ...commandHead,
  examNumber: z.string().regex(/^\d{12}$/),
});

export type ExamNumberCommand = z.infer<typeof examNumberAllocateSchema>;
