import { currentEnrolment, type StudentRecord, withCurrentEnrolment } from '../../record/student-record.ts';

export function applyRetained(record: StudentRecord): StudentRecord {
  return withCurrentEnrolment(record, { cohort: cohortAfter(record, 1) });
}

export function applySkipped(record: StudentRecord): StudentRecord {
  const { grade } = currentEnrolment(record);
  return withCurrentEnrolment(record, { grade: grade + 1, cohort: cohortAfter(record, -1) });
}

const cohortAfter = (record: StudentRecord, years: number) =>
  String(Number(currentEnrolment(record).cohort) + years);
