import type { Subject } from './subject.ts';

/** Year in which the school year of the day began; `undefined` where the terms are not known. */
export function schoolYear({ enrolment, directory, on }: Subject): number | undefined {
  const school = enrolment && directory.school(enrolment.school);
  const latest = directory
    .terms(school?.division ?? '')
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
export function entryYear({ enrolment, directory }: Subject, day: string): string | undefined {
  const school = enrolment && directory.school(enrolment.school);
  return directory
    .terms(school?.division ?? '')
    .filter(({ season, opens }) => season === 'autumn' && opens >= day)
    .map(({ schoolYear }) => schoolYear)
    .sort()[0];
}
