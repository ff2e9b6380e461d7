import { liftedCommands } from '../record/open-case.ts';
import { deferralCompletion, lateArrivalCompletion, noticeCompletion } from './admission/complete.ts';
import { admission, deferral, lateArrival, notice } from './admission/index.ts';
import { amendment, amendmentCompletion } from './amendment/index.ts';
import { approval, type Completions, caseActs } from './approval/index.ts';
import { attendance } from './attendance/index.ts';
import { type Command, type CommandType, commandTypes } from './command.ts';
import { completion, determination, proofCompletion, proofOfEducation } from './completion/index.ts';
import { conduct, expulsion, expulsionCompletion } from './conduct/index.ts';
import { departure } from './departure/index.ts';
import { authorityDetermination, liftOf } from './determination/index.ts';
import { disclosure } from './disclosure/index.ts';
import { establishment, establishmentCompletion, numberRenewal } from './establishment/index.ts';
import { examNumber } from './exam-number/index.ts';
import { file } from './file/index.ts';
import { gradeChange, gradeChangeCompletion } from './grade-change/index.ts';
import { recordImport } from './import/index.ts';
import type { Procedure } from './procedure.ts';
import { review } from './review/index.ts';
import { roster } from './roster/index.ts';
import { school } from './school/index.ts';
import { extensionCompletion, resumptionCompletion, suspensionCompletion } from './suspension/complete.ts';
import { extension, resumption, suspension, suspensionAct } from './suspension/index.ts';
import { termReview } from './term-review/index.ts';
import { transferCompletion } from './transfer/complete.ts';
import { transfer } from './transfer/index.ts';
import { withdrawalCompletion } from './withdrawal/complete.ts';
import { deemedWithdrawal, withdrawal } from './withdrawal/index.ts';

const completions: Completions = {
  transfer: transferCompletion,
  suspension: suspensionCompletion,
  extension: extensionCompletion,
  resumption: resumptionCompletion,
  'grade-change': gradeChangeCompletion,
  expulsion: expulsionCompletion,
  'proof-of-education': proofCompletion,
  withdrawal: withdrawalCompletion,
  establishment: establishmentCompletion,
  amendment: amendmentCompletion,
  'admission-notice': noticeCompletion,
  'late-arrival': lateArrivalCompletion,
  deferral: deferralCompletion,
};
const cases = approval(completions);

const procedures: { readonly [T in CommandType]: Procedure<Extract<Command, { type: T }>> } = {
  'transfer.request': transfer,
  'transfer.arrange': transfer,
  'case.approve': cases,
  'case.refuse': cases,
  'case.return': cases,
  'case.resubmit': cases,
  'case.recall': cases,
  'determination.make': authorityDetermination,
  'file.hand-over': file,
  'file.receive': file,
  'exam-number.allocate': examNumber,
  'record.import': recordImport,
  'assessment.record': completion,
  'completion.determine': determination,
  'completion.archive': completion,
  'certificate.issue': completion,
  'certificate.prove': proofOfEducation,
  'award.record': conduct,
  'sanction.impose': conduct,
  'sanction.expel': expulsion,
  'sanction.notify': conduct,
  'sanction.revoke': conduct,
  'sanction.take-out': conduct,
  'grade.retain': gradeChange,
  'grade.skip': gradeChange,
  'suspension.request': suspension,
  'suspension.order': suspension,
  'suspension.extend': extension,
  'suspension.lapse': suspensionAct,
  'suspension.issue-certificate': suspensionAct,
  'resumption.request': resumption,
  'withdrawal.request': withdrawal,
  'withdrawal.deem': deemedWithdrawal,
  'attendance.record': attendance,
  'contact.record': attendance,
  'truancy.report': attendance,
  'departure.abroad': departure,
  'return.from-abroad': departure,
  'departure.note-death': departure,
  'departure.deceased': departure,
  'dropout.report': departure,
  'dropout.return': departure,
  'dropout.hand-over': departure,
  'admission.admit': admission,
  'admission.refuse': admission,
  'admission.notice': notice,
  'admission.defer-entry': deferral,
  'admission.extend-arrival': lateArrival,
  'admission.report-no-show': admission,
  'admission.urge': admission,
  'admission.order-entry': admission,
  'admission.register': admission,
  'admission.forfeit': admission,
  'admission.cancel': admission,
  'record.establish': establishment,
  'student-number.renew': numberRenewal,
  'record.amend': amendment,
  'record.fetch-file': file,
  'file.record': file,
  'file.archive': file,
  'file.delete': file,
  'roster.submit': roster,
  'roster.confirm': roster,
  'record.check': termReview,
  'term.report': termReview,
  'school.merge': school,
  'school.close': school,
  'disclosure.approve': disclosure,
  'disclosure.request': disclosure,
  'leak.note': disclosure,
  'review.term': review,
  'review.compliance': review,
};

/** What is asked before any act: whether the party may come near the record at all (3.1, 49.1). */
export const reach = 'record.reach';

/** What a rule can be asked on: {@link reach}, a command, or an act on a case by the name of what it is about. */
export const askable: readonly string[] = [
  reach,
  ...commandTypes.filter(type => !type.startsWith('case.') && type !== 'determination.make'),
  ...liftedCommands.map(liftOf),
  ...Object.keys(completions).flatMap(caseActs),
];

export function procedureOf(command: Command): Procedure {
  return procedures[command.type] as Procedure;
}
