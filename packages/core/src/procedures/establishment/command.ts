import * as z from 'zod';
import { establishmentTermsSchema } from '../../record/case-terms.ts';
import { studentNumberSchema } from '../../record/identity.ts';
import { commandHead } from '../command-head.ts';

/** The school has collected the data, opens the file and applies for a student number (13.1). */
export const recordEstablishSchema = z.strictObject({
  type: z.literal('record.establish'),
  ...commandHead,
  ...establishmentTermsSchema.shape,
});

/** A temporary or assigned number gives way to a formal one (14.2). */
export const studentNumberRenewSchema = z.strictObject({
  type: z.literal('student-number.renew'),
  ...commandHead,
  studentNumber: studentNumberSchema,
});

export type EstablishCommand = z.infer<typeof recordEstablishSchema>;
export type RenewCommand = z.infer<typeof studentNumberRenewSchema>;
