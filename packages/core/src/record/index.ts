export type { CaseName, CaseTerms } from './case-terms.ts';
export {
  type Authority,
  type Directory,
  type DirectoryDocument,
  directoryOf,
  directorySchema,
  type School,
} from './directory.ts';
export type { Document } from './document.ts';
export { type Enrolment, enrolmentSchema, type Status, statuses } from './enrolment.ts';
export type { CaseStep, Determination, OpenCase } from './open-case.ts';
export {
  currentEnrolment,
  type Duty,
  type RecordInput,
  type StudentRecord,
  studentRecordSchema,
} from './student-record.ts';
export {
  type DocumentKind,
  documentKinds,
  type Party,
  type Stage,
  sameParty,
  stages,
  transferGrounds,
} from './vocabulary.ts';
