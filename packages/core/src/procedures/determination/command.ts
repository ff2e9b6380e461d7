import * as z from 'zod';
import { recordDeterminationSchema } from '../../record/open-case.ts';
import { commandHead } from '../command-head.ts';

/** An authority lifts what bars an act in principle, for one student, before the act is asked for (24.1, 26.1). */
export const determinationMakeSchema = z.strictObject({
  type: z.literal('determination.make'),
  ...commandHead,
  ...recordDeterminationSchema.shape,
});

export type DeterminationCommand = z.infer<typeof determinationMakeSchema>;
