import * as z from 'zod';
import { dateSchema, nonBlank, stages } from './vocabulary.ts';

/** Statuses of an enrolment, as the status machine names them. */
export const statuses = [
  'admitted',
  'enrolled',
  'suspended',
  'suspension-ran-out',
  'dropped-out',
  'abroad',
  'transferred',
  'withdrawn',
  'expelled',
  'graduated',
  'completed-without-graduating',
  'left-without-completing',
  'deceased',
  'forfeited',
] as const;
export type Status = (typeof statuses)[number];

export const enrolmentSchema = z.strictObject({
  school: nonBlank,
  stage: z.enum(stages),
  /** Counts from 1 within the stage: senior 3 is grade 3. */
  grade: z.int().min(1).max(9),
  class: nonBlank.optional(),
  /** Year of entry: `2016` is the cohort 2016级. */
  cohort: z.string().regex(/^\d{4}$/),
  status: z.enum(statuses),
  /** Day of the latest change of status. */
  since: dateSchema,
  /** 考籍号, senior stage only; absent: none allocated yet. */
  examNumber: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  /** Voided exam numbers, oldest first: never used again. */
  voidedExamNumbers: z.array(z.string().regex(/^\d{12}$/)).default([]),
  suspension: z.strictObject({ from: dateSchema, until: dateSchema, reason: nonBlank }).optional(),
  /** The school attended while the record stays here (34). */
  attends: nonBlank.optional(),
});
/** One per school and stage. */
export type Enrolment = z.infer<typeof enrolmentSchema>;
