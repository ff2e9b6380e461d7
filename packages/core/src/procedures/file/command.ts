import * as z from 'zod';
import { commandHead } from '../command-head.ts';

/** The sending school has handed the file over (32.5). */
export const fileHandOverSchema = z.strictObject({ type: z.literal('file.hand-over'), ...commandHead });

/** The receiving school has received the file and carries it on (32.6). */
export const fileReceiveSchema = z.strictObject({ type: z.literal('file.receive'), ...commandHead });

export type FileCommand = z.infer<typeof fileHandOverSchema> | z.infer<typeof fileReceiveSchema>;
