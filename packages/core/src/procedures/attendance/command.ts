import * as z from 'zod';
import { dateSchema, leaves, nonBlank } from '../../record/vocabulary.ts';
import { commandHead } from '../command-head.ts';

/** The school records a day of absence (22.1). */
export const attendanceRecordSchema = z.strictObject({
  type: z.literal('attendance.record'),
  ...commandHead,
  day: dateSchema,
  classHours: z.int().min(1).max(20),
  leave: z.enum(leaves),
});

/** The school contacted the guardian over absence, or over a suspension that ran out (22.2, 26.7, 29). */
export const contactRecordSchema = z.strictObject({
  type: z.literal('contact.record'),
  ...commandHead,
  /** The contact and the help given with it changed nothing. */
  inVain: z.boolean().default(false),
  note: nonBlank.optional(),
});

/** The school tells the township or sub-district office of a truancy that goes on (22.3). */
export const truancyReportSchema = z.strictObject({ type: z.literal('truancy.report'), ...commandHead });

export type AttendanceCommand =
  | z.infer<typeof attendanceRecordSchema>
  | z.infer<typeof contactRecordSchema>
  | z.infer<typeof truancyReportSchema>;
