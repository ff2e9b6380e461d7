import * as z from 'zod';
import { changesSchema } from './amendment.ts';
import { documentSchema } from './document.ts';
import { studentNumberSchema } from './identity.ts';
import {
  dateSchema,
  deferralGrounds,
  duplicateChecks,
  gradeChangeGrounds,
  nonBlank,
  stages,
  suspensionGrounds,
  transferGrounds,
  withdrawalGrounds,
} from './vocabulary.ts';

/** What every application says. */
export const applicationSchema = z.strictObject({
  /** Day on which the guardian or the student applied. */
  appliedOn: dateSchema,
  groundDescription: nonBlank.optional(),
  documents: z.array(documentSchema).default([]),
});

/** What a transfer is asked with; the same for a request and for an arrangement. */
export const transferTermsSchema = applicationSchema.extend({
  receivingSchool: nonBlank,
  /** Absent: not stated, and asked for. */
  ground: z.enum(transferGrounds).optional(),
  /** `false`: the student attends there, the record stays (34). */
  recordMoves: z.boolean().default(true),
});

export const withdrawalTermsSchema = applicationSchema.extend({
  /** Absent: not stated, and asked for. */
  ground: z.enum(withdrawalGrounds).optional(),
});

export const suspensionTermsSchema = applicationSchema.extend({
  /** Absent: not stated, and asked for. */
  ground: z.enum(suspensionGrounds).optional(),
  /** First day of the suspension, and its last. */
  from: dateSchema,
  until: dateSchema,
});

export const extensionTermsSchema = applicationSchema.extend({ until: dateSchema });

export const resumptionTermsSchema = applicationSchema.extend({
  /** Grade within the stage in which the student goes on. */
  grade: z.int().min(1).max(9),
});

export const gradeChangeTermsSchema = applicationSchema.extend({
  ground: z.enum(gradeChangeGrounds).optional(),
});

export const expulsionTermsSchema = applicationSchema.extend({ reason: nonBlank });

export const proofTermsSchema = applicationSchema.extend({
  /** The stage that the proof is of; absent: the newest that was completed or left. */
  stage: z.enum(stages).optional(),
});

export const establishmentTermsSchema = applicationSchema.extend({
  /** Absent: G and the identity number, where the student has one. */
  studentNumber: studentNumberSchema.optional(),
  /** What the check for a second record found; absent: not made yet, and asked for. */
  duplicateCheck: z.enum(duplicateChecks).optional(),
});

export const amendmentTermsSchema = applicationSchema.extend({ changes: changesSchema });

export const noticeTermsSchema = applicationSchema;

export const lateArrivalTermsSchema = applicationSchema.extend({
  /** Last day of arrival that is asked for. */
  until: dateSchema,
});

export const deferralTermsSchema = applicationSchema.extend({
  /** Absent: not stated, and asked for. */
  ground: z.enum(deferralGrounds).optional(),
  /** Last day of the deferral. */
  until: dateSchema,
});

/** What a case is about: one member for each kind of application. */
export const caseTermsSchema = z.discriminatedUnion('of', [
  transferTermsSchema.extend({ of: z.literal('transfer') }),
  withdrawalTermsSchema.extend({ of: z.literal('withdrawal') }),
  suspensionTermsSchema.extend({ of: z.literal('suspension'), ordered: z.boolean() }),
  extensionTermsSchema.extend({ of: z.literal('extension') }),
  resumptionTermsSchema.extend({ of: z.literal('resumption') }),
  expulsionTermsSchema.extend({ of: z.literal('expulsion') }),
  proofTermsSchema.extend({ of: z.literal('proof-of-education') }),
  establishmentTermsSchema.extend({ of: z.literal('establishment') }),
  amendmentTermsSchema.extend({ of: z.literal('amendment') }),
  gradeChangeTermsSchema.extend({ of: z.literal('grade-change'), change: z.enum(['retained', 'skipped']) }),
  noticeTermsSchema.extend({ of: z.literal('admission-notice') }),
  lateArrivalTermsSchema.extend({ of: z.literal('late-arrival') }),
  deferralTermsSchema.extend({ of: z.literal('deferral') }),
]);
export type CaseTerms = z.infer<typeof caseTermsSchema>;
export type CaseName = CaseTerms['of'];
export type TermsOf<Name extends CaseName> = Extract<CaseTerms, { of: Name }>;
