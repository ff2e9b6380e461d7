import * as z from 'zod';
import { dateSchema, fileEntryKinds, fileForms, nonBlank } from './vocabulary.ts';

/** What is entered in the file beside data, evidence, awards and assessments; of a paper, that the school has it. */
export const fileEntrySchema = z.strictObject({
  on: dateSchema,
  kind: z.enum(fileEntryKinds),
  title: nonBlank,
  form: z
    .enum(fileForms)
    .default('electronic')
    .meta({ cites: ['19.1'] }),
});
export type FileEntry = z.infer<typeof fileEntrySchema>;

/** 学籍档案, as far as it is more than the record’s own data. */
export const fileSchema = z.strictObject({
  entries: z
    .array(fileEntrySchema)
    .default([])
    .meta({ cites: ['17.2'] }),
  /** The school that the file was fetched from. */
  fetchedFrom: nonBlank.optional().meta({ cites: ['18.1'] }),
  /** Schools that handed the file on and kept an electronic copy. */
  copies: z
    .array(z.strictObject({ school: nonBlank, on: dateSchema }))
    .default([])
    .meta({ cites: ['20.3'] }),
  /** Kept for good from this day on. */
  archivedOn: dateSchema.optional().meta({ cites: ['20.4'] }),
});
