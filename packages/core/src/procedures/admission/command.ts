import * as z from 'zod';
import { deferralTermsSchema, lateArrivalTermsSchema, noticeTermsSchema } from '../../record/case-terms.ts';
import { documentSchema } from '../../record/document.ts';
import { personSchema } from '../../record/student-record.ts';
import {
  admissionBases,
  dateSchema,
  pastOutcomes,
  recheckFindings,
  refusalReasons,
  stages,
} from '../../record/vocabulary.ts';
import { commandHead } from '../command-head.ts';

const documents = z.array(documentSchema).default([]);

/** What a school admits for, or would. */
const place = {
  stage: z.enum(stages),
  /** Year of entry: `2026` is the cohort 2026级. */
  cohort: z.string().regex(/^\d{4}$/),
  /** Which place of the plan this is: 1 is the first. */
  place: z.int().min(1).optional(),
  /** What the choice rests on, in compulsory schooling. */
  basis: z.enum(admissionBases).optional(),
  /** How the student left the same stage before; absent: what the register says, if it knows the student. */
  pastInTheStage: z.enum(pastOutcomes).optional(),
};

/** A school admits a new student (6.1, 7.1). */
export const admissionAdmitSchema = z.strictObject({
  type: z.literal('admission.admit'),
  ...commandHead,
  ...place,
  /** Which place of the plan for other cities, where it is one. */
  placeAcrossCities: z.int().min(1).optional(),
  /** The year’s local rules for children of migrant workers are met (8.1). */
  meetsLocalRules: z.boolean().optional(),
  /** Last day of arrival; absent: the day on which the term opens. */
  arriveBy: dateSchema.optional(),
  /** Who it is, where the register has no record yet. */
  person: personSchema.optional(),
  documents,
});

/** A school would refuse a student a place (P.1, 9.1). */
export const admissionRefuseSchema = z.strictObject({
  type: z.literal('admission.refuse'),
  ...commandHead,
  ...place,
  because: z.enum(refusalReasons),
});

/** The school asks the city to confirm the admission notice, and issues it (10.3). */
export const admissionNoticeSchema = z.strictObject({
  type: z.literal('admission.notice'),
  ...commandHead,
  ...noticeTermsSchema.shape,
});

/** The guardian applies for a later entry, for health (7.3). */
export const admissionDeferEntrySchema = z.strictObject({
  type: z.literal('admission.defer-entry'),
  ...commandHead,
  ...deferralTermsSchema.shape,
});

/** The guardian applies to arrive later (10.1). */
export const admissionExtendArrivalSchema = z.strictObject({
  type: z.literal('admission.extend-arrival'),
  ...commandHead,
  ...lateArrivalTermsSchema.shape,
});

/** The child has not arrived, nor asked to arrive later (10.2). */
export const admissionReportNoShowSchema = z.strictObject({
  type: z.literal('admission.report-no-show'),
  ...commandHead,
});

/** The school urges the child’s entry (10.2). */
export const admissionUrgeSchema = z.strictObject({
  type: z.literal('admission.urge'),
  ...commandHead,
  inVain: z.boolean(),
});

/** The authority orders the guardian to send the child (10.2). */
export const admissionOrderEntrySchema = z.strictObject({
  type: z.literal('admission.order-entry'),
  ...commandHead,
});

/** The new student is at school and the formalities are done (10.1). */
export const admissionRegisterSchema = z.strictObject({
  type: z.literal('admission.register'),
  ...commandHead,
  /** Of a senior student: absent is not known, and asked for (11.1). */
  formalitiesDone: z.boolean().optional(),
  feesPaid: z.boolean().optional(),
  /** Recruited against the rules (11.2); absent: not so, where the admission is in the register. */
  againstTheRules: z.boolean().optional(),
  documents,
});

/** A senior place is deemed given up (10.4). */
export const admissionForfeitSchema = z.strictObject({
  type: z.literal('admission.forfeit'),
  ...commandHead,
});

/** A re-check finds that a senior student may not stay (12). */
export const admissionCancelSchema = z.strictObject({
  type: z.literal('admission.cancel'),
  ...commandHead,
  finding: z.enum(recheckFindings),
});

export type NoticeCommand = z.infer<typeof admissionNoticeSchema>;
export type DeferralCommand = z.infer<typeof admissionDeferEntrySchema>;
export type LateArrivalCommand = z.infer<typeof admissionExtendArrivalSchema>;
export type AdmissionCommand =
  | z.infer<typeof admissionAdmitSchema>
  | z.infer<typeof admissionRefuseSchema>
  | z.infer<typeof admissionReportNoShowSchema>
  | z.infer<typeof admissionUrgeSchema>
  | z.infer<typeof admissionOrderEntrySchema>
  | z.infer<typeof admissionRegisterSchema>
  | z.infer<typeof admissionForfeitSchema>
  | z.infer<typeof admissionCancelSchema>;
