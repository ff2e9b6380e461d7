import * as z from 'zod';
import { disclosureApprovalSchema, disclosureSchema, leakSchema } from './disclosure.ts';
import { documentSchema } from './document.ts';
import { type Enrolment, enrolmentSchema, type Status } from './enrolment.ts';
import { fileSchema } from './file.ts';
import { guardianSchema, householdSchema, identitySchema } from './identity.ts';
import { openCaseSchema, recordDeterminationSchema } from './open-case.ts';
import {
  certificateKinds,
  dateSchema,
  disabilities,
  nonBlank,
  partySchema,
  type Stage,
  sanctionKinds,
  stages,
} from './vocabulary.ts';

export const dutySchema = z.strictObject({
  id: nonBlank,
  cites: z.array(nonBlank).min(1),
  bearer: partySchema,
  /** The command that discharges it. */
  act: nonBlank,
  label: z.strictObject({ zh: nonBlank, en: nonBlank }),
  since: dateSchema,
  /** Last day; absent where the text gives none. */
  due: dateSchema.optional(),
  /** The last day lies beyond the published working-day calendar. */
  provisional: z.boolean().default(false),
});
/** Who owes what by when. */
export type Duty = z.infer<typeof dutySchema>;

const entryOn = { on: dateSchema, note: nonBlank.optional() };

export const studentRecordSchema = z.strictObject({
  id: nonBlank,
  /** Number of events that made the record. */
  version: z.int().min(0),
  identity: identitySchema,
  household: householdSchema.default({}).meta({ cites: ['17.3', 'P.3'] }),
  guardians: z
    .array(guardianSchema)
    .default([])
    .meta({ cites: ['17.3', 'P.3'] }),
  /** 学籍号, newest last: a formal number follows a temporary one once, and the old one stays. */
  studentNumbers: z
    .array(z.strictObject({ value: nonBlank, since: dateSchema }))
    .default([])
    .meta({ cites: ['14.1', '14.2'] }),
  /** Day on which the status authority confirmed the record; absent in one that was taken over. */
  establishedOn: dateSchema.optional().meta({ cites: ['13.2'] }),
  /** Which data changed when; their values are in the ledger. */
  amendments: z
    .array(z.strictObject({ on: dateSchema, fields: z.array(nonBlank).min(1) }))
    .default([])
    .meta({ cites: ['17.2', '20.1'] }),
  file: fileSchema.prefault({}),
  disability: z.enum(disabilities).optional(),
  /** 进城务工人员随迁子女 */
  migrantWorkerChild: z
    .boolean()
    .optional()
    .meta({ cites: ['8.1'] }),
  /** One per school and stage, the newest last. */
  enrolments: z.array(enrolmentSchema).min(1),
  case: openCaseSchema.optional(),
  /** What an authority has lifted for an act that is still to be asked for; the case that the act opens takes it. */
  determinations: z.array(recordDeterminationSchema).default([]),
  duties: z.array(dutySchema).default([]),
  sanctions: z
    .array(
      z.strictObject({
        ...entryOn,
        id: nonBlank,
        kind: z.enum(sanctionKinds),
        revokedOn: dateSchema.optional(),
      }),
    )
    .default([]),
  /** Issued once each for a stage (43.1). */
  certificates: z
    .array(z.strictObject({ ...entryOn, kind: z.enum(certificateKinds), stage: z.enum(stages) }))
    .default([]),
  awards: z
    .array(z.strictObject({ ...entryOn, title: nonBlank }))
    .default([])
    .meta({ cites: ['17.2'] }),
  assessments: z
    .array(z.strictObject({ ...entryOn, subject: nonBlank, passed: z.boolean() }))
    .default([])
    .meta({ cites: ['17.2', '23.1'] }),
  /** One entry a day of truancy (22.1). */
  truancy: z.array(z.strictObject({ ...entryOn, classHours: z.int().min(0) })).default([]),
  /** The school’s contacts with the guardian over absence or a suspension that ran out (22.2, 29). */
  contacts: z.array(z.strictObject({ ...entryOn, inVain: z.boolean() })).default([]),
  evidence: z
    .array(documentSchema.extend({ on: dateSchema }))
    .default([])
    .meta({ cites: ['17.2', '20.1'] }),
  /** Written approvals to give information to someone outside. */
  disclosureApprovals: z
    .array(disclosureApprovalSchema)
    .default([])
    .meta({ cites: ['49.1'] }),
  /** What was given to whom: each has its entry in the ledger. */
  disclosures: z
    .array(disclosureSchema)
    .default([])
    .meta({ cites: ['49.2'] }),
  leaks: z
    .array(leakSchema)
    .default([])
    .meta({ cites: ['49.2', '51.7'] }),
});

/** What is known of someone before there is a record. */
export const personSchema = studentRecordSchema.pick({
  identity: true,
  household: true,
  guardians: true,
  disability: true,
  migrantWorkerChild: true,
});
export type Person = z.infer<typeof personSchema>;

/** One aggregate per person: all that the regulation knows of a student. */
export type StudentRecord = z.infer<typeof studentRecordSchema>;
export type RecordInput = z.input<typeof studentRecordSchema>;

/** The newest enrolment: the one that has the status. */
export function currentEnrolment(record: StudentRecord): Enrolment {
  return record.enrolments[record.enrolments.length - 1]!;
}

const outcomes: readonly Status[] = ['graduated', 'completed-without-graduating', 'left-without-completing'];

/**
 * The enrolment that a certificate, a proof or the archive is about: who is at junior school has graduated from primary school.
 *
 * @param stage - absent: the newest stage that has an outcome, and where none has, the newest enrolment
 * @returns `undefined` where the student was never enrolled in the stage
 */
export function leavingEnrolment(record: StudentRecord, stage?: Stage): Enrolment | undefined {
  const candidates = record.enrolments.filter(enrolment => stage === undefined || enrolment.stage === stage);
  return candidates.findLast(({ status }) => outcomes.includes(status)) ?? candidates.at(-1);
}

/** The record with its newest enrolment changed. */
export function withCurrentEnrolment(record: StudentRecord, change: Partial<Enrolment>): StudentRecord {
  return {
    ...record,
    enrolments: [...record.enrolments.slice(0, -1), { ...currentEnrolment(record), ...change }],
  };
}
