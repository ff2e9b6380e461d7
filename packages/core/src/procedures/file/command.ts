import * as z from 'zod';
import { fileEntryKinds, fileForms, nonBlank } from '../../record/vocabulary.ts';
import { commandHead } from '../command-head.ts';

/** The sending school has handed the file over (32.5). */
export const fileHandOverSchema = z.strictObject({
  type: z.literal('file.hand-over'),
  ...commandHead,
  /** An electronic copy and the necessary paper copies stay at the school (20.3). */
  keepsCopy: z.boolean().default(true),
});

/** The receiving school has received the file and carries it on (32.6). */
export const fileReceiveSchema = z.strictObject({ type: z.literal('file.receive'), ...commandHead });

/** A senior school fetches the file from the junior school (18.1). */
export const recordFetchFileSchema = z.strictObject({
  type: z.literal('record.fetch-file'),
  ...commandHead,
  from: nonBlank,
});

/** The school enters something in the file that is neither data nor evidence of the record (17.2, 19.1). */
export const fileRecordSchema = z.strictObject({
  type: z.literal('file.record'),
  ...commandHead,
  kind: z.enum(fileEntryKinds),
  title: nonBlank,
  form: z.enum(fileForms).default('electronic'),
});

/** The last school archives the file for good (20.4). */
export const fileArchiveSchema = z.strictObject({ type: z.literal('file.archive'), ...commandHead });

/** Somebody wants the file deleted; it never is (20.4). */
export const fileDeleteSchema = z.strictObject({ type: z.literal('file.delete'), ...commandHead });

export type FileCommand =
  | z.infer<typeof fileHandOverSchema>
  | z.infer<typeof fileReceiveSchema>
  | z.infer<typeof recordFetchFileSchema>
  | z.infer<typeof fileRecordSchema>
  | z.infer<typeof fileArchiveSchema>
  | z.infer<typeof fileDeleteSchema>;
