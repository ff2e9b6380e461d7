export { conclude } from './conclude.ts';
export type { Context } from './context.ts';
export { decide } from './decide.ts';
export {
  type Citation,
  type Decision,
  type FactShown,
  type Reason,
  type Refusal,
  type Requirement,
  requirementName,
  type Trace,
} from './decision.ts';
export { type DutyStanding, duties } from './duties/duties.ts';
export { type ErrorCode, errorTable, isXuejiError, type Where, XuejiError } from './errors/index.ts';
export { evolve } from './evolve.ts';
export { factCatalogue, facts } from './facts/catalogue.ts';
export type { FactDefinition } from './facts/fact.ts';
export type { Norm, Parameter, Reading, Regulation } from './law/regulation.ts';
export type { Modality, NonEmpty, NormId, PartyRole, Rule } from './law/rule.ts';
export { labelOf } from './messages/labels.ts';
export { showDate, showValue } from './messages/show.ts';
export {
  type Command,
  type CommandInput,
  commandSchema,
  commandTypes,
  parseCommand,
  parseWith,
} from './procedures/command.ts';
export type { RecordEvent } from './procedures/event.ts';
export { askable } from './procedures/index.ts';
export { type CitedField, citedFields } from './record/cited-fields.ts';
export { ethnicGroups } from './record/ethnic-groups.ts';
export { type FileStanding, fileCompleteness } from './record/file-completeness.ts';
export {
  type CaseName,
  type CaseStep,
  type CaseTerms,
  currentEnrolment,
  type Determination,
  type Directory,
  type DirectoryDocument,
  type Document,
  type DocumentKind,
  type Duty,
  directoryOf,
  directorySchema,
  documentKinds,
  type Enrolment,
  type OpenCase,
  type Party,
  type RecordInput,
  type School,
  type Stage,
  type Status,
  type StudentRecord,
  stages,
  statuses,
  studentRecordSchema,
} from './record/index.ts';
export { createRegistry, type Registry, type RegistryOptions } from './registry/index.ts';
export { caseAfter, caseMachine, statusAfter, statusMachine } from './status/index.ts';
export type { Bilingual } from './text.ts';
export { asTold } from './told.ts';
