import type { School } from '../record/directory.ts';
import type { Subject } from './subject.ts';

/** The school that the enrolment in question is at; `undefined` where the directory lacks it. */
export function recordSchool({
  enrolment,
  directory,
}: Pick<Subject, 'enrolment' | 'directory'>): School | undefined {
  return enrolment && directory.school(enrolment.school);
}
