import type { RecordEvent } from '@xueji/core';
import { maskExamNumber, maskStudentNumber } from '@xueji/core/numbers';
import { maskPerson, maskPersonal, maskTerms } from './mask-personal.ts';
import { maskRecord } from './mask-record.ts';

/** An event of the ledger without the personal data in it. */
export function maskEvent(event: RecordEvent): RecordEvent {
  switch (event.type) {
    case 'record-imported':
      return { ...event, content: maskRecord(event.content) };
    case 'admission-granted':
      return event.person ? { ...event, person: maskPerson(event.person) } : event;
    case 'exam-number-voided':
    case 'exam-number-allocated':
      return { ...event, examNumber: maskExamNumber(event.examNumber) };
    case 'case-opened':
      return { ...event, case: { ...event.case, terms: maskTerms(event.case.terms) } };
    case 'record-established':
    case 'student-number-renewed':
      return { ...event, studentNumber: maskStudentNumber(event.studentNumber) };
    case 'data-amended':
      return { ...event, changes: maskPersonal(event.changes) };
    default:
      return event;
  }
}
