import * as z from 'zod';
import {
  extensionTermsSchema,
  resumptionTermsSchema,
  suspensionTermsSchema,
} from '../../record/case-terms.ts';
import { commandHead } from '../command-head.ts';

/** A suspension is applied for (25.1, 25.2). */
export const suspensionRequestSchema = z.strictObject({
  type: z.literal('suspension.request'),
  ...commandHead,
  ...suspensionTermsSchema.shape,
});

/** The school reports a student who, by medical proof, cannot study at school for now (25.3). */
export const suspensionOrderSchema = z.strictObject({
  type: z.literal('suspension.order'),
  ...commandHead,
  ...suspensionTermsSchema.shape,
});

/** The suspension is to go on (26.6). */
export const suspensionExtendSchema = z.strictObject({
  type: z.literal('suspension.extend'),
  ...commandHead,
  ...extensionTermsSchema.shape,
});

/** The suspension is over, and the student neither resumed nor asked for an extension (26.7). */
export const suspensionLapseSchema = z.strictObject({ type: z.literal('suspension.lapse'), ...commandHead });

/** The school issues the certificate of a suspension that was ordered (25.3). */
export const suspensionIssueCertificateSchema = z.strictObject({
  type: z.literal('suspension.issue-certificate'),
  ...commandHead,
});

/** The student applies to resume, at the end or before it (26.3). */
export const resumptionRequestSchema = z.strictObject({
  type: z.literal('resumption.request'),
  ...commandHead,
  ...resumptionTermsSchema.shape,
});

export type SuspensionCommand =
  | z.infer<typeof suspensionRequestSchema>
  | z.infer<typeof suspensionOrderSchema>;
export type ExtensionCommand = z.infer<typeof suspensionExtendSchema>;
export type ResumptionCommand = z.infer<typeof resumptionRequestSchema>;
export type SuspensionActCommand =
  | z.infer<typeof suspensionLapseSchema>
  | z.infer<typeof suspensionIssueCertificateSchema>;
