import * as z from 'zod';
import { dateSchema, nonBlank, partySchema, stages } from './vocabulary.ts';

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

export const resultsSchema = z.strictObject({
  /** 综合素质评价 as a whole, every basic aspect for seniors (39.2, 40.2). */
  qualityPassed: z.boolean().optional(),
  /** Subjects of the graduation examination still failed after resits (39.3). */
  failedSubjects: z.int().min(0).max(30).optional(),
  /** Credits of the senior stage (40.1). */
  credits: z.int().min(0).max(999).optional(),
  /** Every subject of the proficiency examination (40.3). */
  proficiencyPassed: z.boolean().optional(),
});
export type Results = z.infer<typeof resultsSchema>;

/** How the student came to the school; absent in an enrolment that was taken over without it. */
export const admissionSchema = z.strictObject({
  /** Day of the admission under the rules. */
  grantedOn: dateSchema.optional(),
  /** Last day of arrival that the school set; absent: the day on which the term opens. */
  arriveBy: dateSchema.optional(),
  /** The city confirmed the notice, and the school issued it. */
  noticeIssuedOn: dateSchema.optional().meta({ cites: ['10.3'] }),
  extendedUntil: dateSchema.optional().meta({ cites: ['10.1'] }),
  deferredUntil: dateSchema.optional().meta({ cites: ['7.3'] }),
  /** The school has urged the child who did not arrive, and in vain. */
  urgedInVain: z
    .boolean()
    .optional()
    .meta({ cites: ['10.2'] }),
});
export type Admission = z.infer<typeof admissionSchema>;

export const enrolmentSchema = z.strictObject({
  school: nonBlank,
  stage: z.enum(stages),
  /** Counts from 1 within the stage: senior 3 is grade 3. */
  grade: z.int().min(1).max(9),
  class: nonBlank.optional(),
  /** Year of entry: `2016` is the cohort 2016级. */
  cohort: z
    .string()
    .regex(/^\d{4}$/)
    .meta({ cites: ['4.4'] }),
  status: z.enum(statuses),
  /** Day of the latest change of status. */
  since: dateSchema,
  /** 考籍号, senior stage only; absent: none allocated yet. */
  examNumber: z
    .string()
    .regex(/^\d{12}$/)
    .optional()
    .meta({ cites: ['18.4', 'A.1'] }),
  /** Voided exam numbers, oldest first: never used again. */
  voidedExamNumbers: z.array(z.string().regex(/^\d{12}$/)).default([]),
  /** What completion is determined by (39, 40); an absent part is not known yet. */
  results: resultsSchema.optional().meta({ cites: ['23.1'] }),
  suspension: z.strictObject({ from: dateSchema, until: dateSchema, reason: nonBlank }).optional(),
  /** The school that teaches a severely disabled student at home. */
  homeTaughtBy: nonBlank.optional().meta({ cites: ['16.1'] }),
  /** The cohort roster of a senior school: handed in by the school, confirmed by the city. */
  roster: z
    .strictObject({ submittedOn: dateSchema, confirmedOn: dateSchema.optional() })
    .optional()
    .meta({ cites: ['18.2', '18.3'] }),
  admission: admissionSchema.optional(),
  /** The school attended while the record stays here (34). */
  attends: nonBlank.optional(),
  /** Who keeps the file where the school, merged or closed, no longer does (20.5, 20.6). */
  keeper: partySchema.optional(),
});
/** One per school and stage. */
export type Enrolment = z.infer<typeof enrolmentSchema>;
