import { currentEnrolment, type StudentRecord, withCurrentEnrolment } from '../../record/student-record.ts';
import type { RosterConfirmed, RosterSubmitted } from './events.ts';

/** A roster handed in anew is to be confirmed anew. */
export function applyRosterSubmitted(
  record: StudentRecord,
  { on, documents }: RosterSubmitted,
): StudentRecord {
  const evidence = [...record.evidence, ...documents.map(document => ({ ...document, on }))];
  return withCurrentEnrolment({ ...record, evidence }, { roster: { submittedOn: on } });
}

export function applyRosterConfirmed(record: StudentRecord, { on }: RosterConfirmed): StudentRecord {
  const submittedOn = currentEnrolment(record).roster?.submittedOn ?? on;
  return withCurrentEnrolment(record, { roster: { submittedOn, confirmedOn: on } });
}
