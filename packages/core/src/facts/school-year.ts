import { recordSchool } from './record-school.ts';
import type { Subject } from './subject.ts';

/** Year in which the school year of the day began; `undefined` where the terms are not known. */
export function schoolYear(subject: Subject): number | undefined {
  const { directory, on } = subject;
  const latest = directory
    .terms(recordSchool(subject)?.division ?? '')
    .filter(({ opens }) => opens <= on)
    .sort((a, b) => (a.opens < b.opens ? -1 : 1))
    .at(-1);
  return latest && Number(latest.schoolYear);
}

/** The cohort that is in a grade of the stage on the day. */
export function cohortInGrade(subject: Subject, grade: number): string | undefined {
  const year = schoolYear(subject);
  return year === undefined ? undefined : String(year - grade + 1);
}

/** Year of the first autumn term that opens on the day or after it; `undefined` where the terms are not known. */
export function entryYear(subject: Subject, day: string): string | undefined {
  return subject.directory
    .terms(recordSchool(subject)?.division ?? '')
    .filter(({ season, opens }) => season === 'autumn' && opens >= day)
    .map(({ schoolYear }) => schoolYear)
    .sort()[0];
}
