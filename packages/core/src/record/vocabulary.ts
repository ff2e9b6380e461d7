import * as z from 'zod';

/** The closed lists of the domain. Labels in both languages are in `messages/`. */

/** 学段 */
export const stages = ['primary', 'junior', 'senior'] as const;
export type Stage = (typeof stages)[number];

/** `other`: a kindergarten, vocational school or university, which the regulation does not cover (2.1). */
export const schoolKinds = ['ordinary', 'special', 'reform', 'other'] as const;
export const ownerships = ['public', 'private'] as const;
export const authorityLevels = ['province', 'city', 'county'] as const;
export const seasons = ['autumn', 'spring'] as const;
export const sexes = ['male', 'female'] as const;

export const identityDocumentTypes = [
  'resident-identity-card',
  'hk-macao-residence-permit',
  'taiwan-residence-permit',
  'hk-macao-travel-permit',
  'taiwan-travel-permit',
  'passport',
  'none',
] as const;

/** 转学理由:父母工作调动、户籍迁移、其他正当理由、无 */
export const transferGrounds = ['parent-work-change', 'household-move', 'other', 'none'] as const;

/** 退学理由：确实不适宜继续学习（27.2）、特殊情况（28.1）、无 */
export const withdrawalGrounds = ['unfit-to-study', 'special-circumstances', 'none'] as const;

/** 处分，由轻到重（37.1） */
export const sanctionKinds = ['warning', 'serious-warning', 'demerit', 'probation', 'expulsion'] as const;

/** 毕业证书、结业证书、肄业证书、学历证明书 */
export const certificateKinds = ['graduation', 'completion', 'leaving', 'proof'] as const;

/** 修业期满、未读满修业年限而离校 */
export const completionOccasions = ['end-of-schooling', 'leaving-early'] as const;

/** 休学理由：因病、确有特殊情况、无 */
export const suspensionGrounds = ['illness', 'special-circumstances', 'none'] as const;

/** 留级、跳级理由：确因特殊情况无法跟班学习、无 */
export const gradeChangeGrounds = ['cannot-follow-the-class', 'none'] as const;

/** 录取依据：户籍所在地、监护人工作或者居住地、入学考试 */
export const admissionBases = ['household-registration', 'guardian-residence', 'examination'] as const;

/** 此前在同一学段的学习结果：没有学过、毕业、结业、肄业 */
export const pastOutcomes = ['none', 'graduated', 'completed', 'left'] as const;

/** 学校不予录取的理由 */
export const refusalReasons = [
  'no-record',
  'record-not-transferred',
  'disability',
  'plan-is-full',
  'under-age',
  'outside-the-area',
  'across-cities',
  'not-selected',
  'finished-the-stage',
  'other-reason',
] as const;

/** 延缓入学的理由：身体状况、无 */
export const deferralGrounds = ['ill-health', 'none'] as const;

/** 入学资格的复核结果 */
export const recheckFindings = [
  'fraud',
  'impersonation',
  'on-a-senior-register',
  'finished-senior-school',
  'nothing-found',
] as const;

/** 缺勤的请假情况：已准假、未请假、超过假期 */
export const leaves = ['granted', 'none', 'exceeded'] as const;

/** What can be handed in with a request. Evidence keeps names and hashes of documents, never their bytes. */
export const documentKinds = [
  'identity-card',
  'household-register',
  'basic-information-sheet',
  'application-form',
  'reason-proof',
  'record-agreement',
  'arrangement-writ',
  'suspension-form',
  'diagnosis',
  'grade-change-form',
  'withdrawal-form',
  'death-proof',
  'abroad-papers',
  'dropout-report',
  'meeting-decision',
  'principal-signature',
  'school-seal',
  'city-authentication',
  'city-status-seal',
  'amendment-proof',
  'proof-copy',
  'registration-form',
  'roster',
  'quality-report',
  'health-record',
  'paper-approval-form',
  'disclosure-approval',
  'admission-notice',
  'across-city-approval',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** 学籍档案的七类内容（17.2） */
export const fileContents = [
  'basic-information',
  'proof-materials',
  'quality-reports',
  'health',
  'awards',
  'aid',
  'other-material',
] as const;
export type FileContent = (typeof fileContents)[number];

/** The kinds that are kept as entries of the file; the others are data of the record. */
export const fileEntryKinds = ['quality-reports', 'health', 'aid', 'other-material'] as const;

/** 电子档案、纸质档案（19.1） */
export const fileForms = ['electronic', 'paper'] as const;

/** 查重结果：未发现重复学籍、发现重复学籍 */
export const duplicateChecks = ['none-found', 'found'] as const;

export const disabilities = [
  'none',
  'visual',
  'hearing',
  'speech',
  'physical',
  'intellectual',
  'mental',
  'multiple',
  'other',
] as const;

/** Calendar date `YYYY-MM-DD`, Asia/Shanghai; a date that does not exist is refused. */
export const dateSchema = z.iso.date();
export const nonBlank = z.string().trim().min(1).max(200);
export const divisionSchema = z.string().regex(/^\d{6}$/);

export const partySchema = z.strictObject({
  kind: z.enum(['school', 'authority', 'guardian']),
  /** School or authority of the directory; for a guardian, the id of the student’s record. */
  id: nonBlank,
});
/** Who acts: a school, an authority or a guardian. */
export type Party = z.infer<typeof partySchema>;

export const sameParty = (a: Party, b: Party): boolean => a.kind === b.kind && a.id === b.id;
