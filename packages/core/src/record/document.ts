import * as z from 'zod';
import { documentKinds, nonBlank } from './vocabulary.ts';

export const documentSchema = z.strictObject({
  kind: z.enum(documentKinds),
  name: nonBlank.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type Document = z.infer<typeof documentSchema>;
