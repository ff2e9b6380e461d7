import * as z from 'zod';
import { studentRecordSchema } from '../../record/student-record.ts';
import { commandHead } from '../command-head.ts';

/** Takes over a record that was kept elsewhere: a row of a school’s roster. */
export const recordImportSchema = z.strictObject({
  type: z.literal('record.import'),
  ...commandHead,
  content: studentRecordSchema.omit({ id: true, version: true, case: true, duties: true }),
});

export type ImportCommand = z.infer<typeof recordImportSchema>;
