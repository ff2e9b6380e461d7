import type { Duty } from '../record/student-record.ts';
import { recordSchool } from './record-school.ts';
import type { Subject } from './subject.ts';

/** Acts that a school can owe and be late with; one that is not here is `other`. */
export const lateActs: readonly string[] = [
  'record.establish',
  'record.amend',
  'record.check',
  'record.fetch-file',
  'truancy.report',
  'contact.record',
  'file.hand-over',
  'file.receive',
  'file.archive',
  'roster.submit',
  'sanction.notify',
  'sanction.take-out',
  'other',
];

/** Overdue; or, where the text gives no day, still not done when a term that came after has ended (reading `late-without-a-day`). */
export function isLate({ due, since }: Duty, subject: Subject): boolean {
  const { on, directory } = subject;
  if (due !== undefined) return due < on;
  return directory
    .terms(recordSchool(subject)?.division ?? '')
    .some(({ ends }) => since <= ends && ends < on);
}
