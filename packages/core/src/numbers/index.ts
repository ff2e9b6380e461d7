export { checkDigit } from './check-digit.ts';
export { numberCites } from './cites.ts';
export { cohortOf, entryYear, graduationYear, parseCohort } from './cohort.ts';
export {
  type AbolishedDivision,
  type Division,
  type DivisionDocument,
  type DivisionHistory,
  type DivisionLevel,
  type DivisionTable,
  divisionName,
  divisionsBelow,
  divisionTable,
  fullDivisionName,
  isCurrent,
  prefectureOf,
  presentCodes,
} from './divisions.ts';
export {
  checkExamNumber,
  type ExamNumber,
  type ExamNumberOptions,
  type ExamNumberPart,
  examNumberSequence,
  formatExamNumber,
  parseExamNumber,
} from './exam-number.ts';
export { type Grade, type GradeStage, gradeName, parseGradeName } from './grade-name.ts';
export {
  checkIdentityNumber,
  formatIdentityNumber,
  type IdentityHolder,
  type IdentityNumber,
  type IdentityNumberPart,
  isIdentityNumber,
  type NumberOptions,
  type ParseOptions,
  parseIdentityNumber,
} from './identity-number.ts';
export { maskExamNumber, maskIdentityNumber, maskStudentNumber } from './mask.ts';
export { normaliseIdentityNumber, normaliseStudentNumber } from './normalise.ts';
export type { NumberCheck, NumberFault } from './outcome.ts';
export { isProvince } from './provinces.ts';
export { sichuanDivisions } from './sichuan-divisions.ts';
export {
  type AssignedStudentNumber,
  checkStudentNumber,
  formatStudentNumber,
  type IdentityStudentNumber,
  isStudentNumber,
  parseStudentNumber,
  type StudentNumber,
  type StudentNumberPart,
  type StudentNumberParts,
  type TemporaryStudentNumber,
} from './student-number.ts';
export { maySucceed, type Succession, type SuccessionReason } from './student-number-succession.ts';
