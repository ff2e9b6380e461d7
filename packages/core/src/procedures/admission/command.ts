import * as z from 'zod';
import { commandHead } from '../command-head.ts';

/** The new student is at school and the formalities are done (10.1). */
export const admissionRegisterSchema = z.strictObject({
  type: z.literal('admission.register'),
  ...commandHead,
});

export type AdmissionCommand = z.infer<typeof admissionRegisterSchema>;
