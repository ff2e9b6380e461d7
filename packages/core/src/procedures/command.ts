import * as z from 'zod';
import { XuejiError } from '../errors/index.ts';
import {
  admissionAdmitSchema,
  admissionCancelSchema,
  admissionDeferEntrySchema,
  admissionExtendArrivalSchema,
  admissionForfeitSchema,
  admissionNoticeSchema,
  admissionOrderEntrySchema,
  admissionRefuseSchema,
  admissionRegisterSchema,
  admissionReportNoShowSchema,
  admissionUrgeSchema,
} from './admission/command.ts';
import { recordAmendSchema } from './amendment/command.ts';
import {
  caseApproveSchema,
  caseRecallSchema,
  caseRefuseSchema,
  caseResubmitSchema,
  caseReturnSchema,
} from './approval/command.ts';
import { attendanceRecordSchema, contactRecordSchema, truancyReportSchema } from './attendance/command.ts';
import {
  assessmentRecordSchema,
  certificateIssueSchema,
  certificateProveSchema,
  completionArchiveSchema,
  completionDetermineSchema,
} from './completion/command.ts';
import {
  awardRecordSchema,
  sanctionExpelSchema,
  sanctionImposeSchema,
  sanctionNotifySchema,
  sanctionRevokeSchema,
  sanctionTakeOutSchema,
} from './conduct/command.ts';
import {
  departureAbroadSchema,
  departureDeceasedSchema,
  departureNoteDeathSchema,
  dropoutHandOverSchema,
  dropoutReportSchema,
  dropoutReturnSchema,
  returnFromAbroadSchema,
} from './departure/command.ts';
import { determinationMakeSchema } from './determination/command.ts';
import { disclosureApproveSchema, disclosureRequestSchema, leakNoteSchema } from './disclosure/command.ts';
import { recordEstablishSchema, studentNumberRenewSchema } from './establishment/command.ts';
import { examNumberAllocateSchema } from './exam-number/command.ts';
import {
  fileArchiveSchema,
  fileDeleteSchema,
  fileHandOverSchema,
  fileReceiveSchema,
  fileRecordSchema,
  recordFetchFileSchema,
} from './file/command.ts';
import { gradeRetainSchema, gradeSkipSchema } from './grade-change/command.ts';
import { recordImportSchema } from './import/command.ts';
import { complianceReviewSchema, termReviewSchema } from './review/command.ts';
import { rosterConfirmSchema, rosterSubmitSchema } from './roster/command.ts';
import { schoolCloseSchema, schoolMergeSchema } from './school/command.ts';
import {
  resumptionRequestSchema,
  suspensionExtendSchema,
  suspensionIssueCertificateSchema,
  suspensionLapseSchema,
  suspensionOrderSchema,
  suspensionRequestSchema,
} from './suspension/command.ts';
import { recordCheckSchema, termReportSchema } from './term-review/command.ts';
import { transferArrangeSchema, transferRequestSchema } from './transfer/command.ts';
import { withdrawalDeemSchema, withdrawalRequestSchema } from './withdrawal/command.ts';

export const commandSchema = z.discriminatedUnion('type', [
  transferRequestSchema,
  transferArrangeSchema,
  caseApproveSchema,
  caseRefuseSchema,
  caseReturnSchema,
  caseResubmitSchema,
  caseRecallSchema,
  determinationMakeSchema,
  fileHandOverSchema,
  fileReceiveSchema,
  examNumberAllocateSchema,
  recordImportSchema,
  assessmentRecordSchema,
  completionDetermineSchema,
  completionArchiveSchema,
  certificateIssueSchema,
  certificateProveSchema,
  awardRecordSchema,
  sanctionImposeSchema,
  sanctionExpelSchema,
  sanctionNotifySchema,
  sanctionRevokeSchema,
  sanctionTakeOutSchema,
  gradeRetainSchema,
  gradeSkipSchema,
  suspensionRequestSchema,
  suspensionOrderSchema,
  suspensionExtendSchema,
  suspensionLapseSchema,
  suspensionIssueCertificateSchema,
  resumptionRequestSchema,
  withdrawalRequestSchema,
  withdrawalDeemSchema,
  attendanceRecordSchema,
  contactRecordSchema,
  truancyReportSchema,
  departureAbroadSchema,
  returnFromAbroadSchema,
  departureNoteDeathSchema,
  departureDeceasedSchema,
  dropoutReportSchema,
  dropoutReturnSchema,
  dropoutHandOverSchema,
  admissionAdmitSchema,
  admissionRefuseSchema,
  admissionNoticeSchema,
  admissionDeferEntrySchema,
  admissionExtendArrivalSchema,
  admissionReportNoShowSchema,
  admissionUrgeSchema,
  admissionOrderEntrySchema,
  admissionRegisterSchema,
  admissionForfeitSchema,
  admissionCancelSchema,
  recordEstablishSchema,
  studentNumberRenewSchema,
  recordAmendSchema,
  recordFetchFileSchema,
  fileRecordSchema,
  fileArchiveSchema,
  fileDeleteSchema,
  rosterSubmitSchema,
  rosterConfirmSchema,
  recordCheckSchema,
  termReportSchema,
  schoolMergeSchema,
  schoolCloseSchema,
  disclosureApproveSchema,
  disclosureRequestSchema,
  leakNoteSchema,
  termReviewSchema,
  complianceReviewSchema,
]);

/** A request of a party, imperative. */
export type Command = z.output<typeof commandSchema>;
export type CommandInput = z.input<typeof commandSchema>;
export type CommandType = Command['type'];

export const commandTypes = commandSchema.options.map(option => option.shape.type.value);

/**
 * Reads a command from outside.
 *
 * @throws XuejiError `input/unknown-command`, `input/malformed` with the path of the first fault
 */
export function parseCommand(input: unknown): Command {
  const type = (input as { type?: unknown } | null | undefined)?.type;
  if (typeof type === 'string' && !commandTypes.includes(type as CommandType)) {
    throw new XuejiError('input/unknown-command', { type, known: commandTypes.join(', ') }, { path: 'type' });
  }
  return parseWith(commandSchema, input, '事项 (command)');
}

/**
 * Reads a value from outside by its schema, whole or not at all.
 *
 * @throws XuejiError `input/malformed`, with the path of the first fault and all of them in `problem`
 */
export function parseWith<T extends z.ZodType>(schema: T, input: unknown, what: string): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues.map(issue => ({
    path: issue.path.map(String).join('.'),
    text: issue.message,
  }));
  const problem = issues.map(({ path, text }) => (path === '' ? text : `${path}: ${text}`)).join('; ');
  throw new XuejiError('input/malformed', { what, problem }, { path: issues[0]?.path ?? '' });
}
