import type { StudentRecord } from '@xueji/core';
import { maskExamNumber, maskStudentNumber } from '@xueji/core/numbers';
import { maskPerson, maskTerms } from './mask-personal.ts';

/** What a record and the content of its import have in common: all the personal data. */
type Personal = Pick<
  StudentRecord,
  'identity' | 'household' | 'guardians' | 'studentNumbers' | 'enrolments'
> &
  Pick<Partial<StudentRecord>, 'case'>;

/** The record with every name, number, address and telephone hidden as far as the work doesn’t need it. */
export function maskRecord<T extends Personal>(record: T): T {
  const { studentNumbers, enrolments, case: open } = record;
  return {
    ...maskPerson(record),
    studentNumbers: studentNumbers.map(entry => ({ ...entry, value: maskStudentNumber(entry.value) })),
    enrolments: enrolments.map(enrolment => ({
      ...enrolment,
      ...(enrolment.examNumber === undefined ? {} : { examNumber: maskExamNumber(enrolment.examNumber) }),
      voidedExamNumbers: enrolment.voidedExamNumbers.map(maskExamNumber),
    })),
    ...(open === undefined ? {} : { case: { ...open, terms: maskTerms(open.terms) } }),
  };
}
