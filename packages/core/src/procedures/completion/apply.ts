import { currentEnrolment, type StudentRecord, withCurrentEnrolment } from '../../record/student-record.ts';
import type { CertificateIssued, EducationProved, ResultsRecorded } from './events.ts';

export function applyResultsRecorded(record: StudentRecord, { results }: ResultsRecorded): StudentRecord {
  return withCurrentEnrolment(record, { results: { ...currentEnrolment(record).results, ...results } });
}

export function applyCertificateIssued(
  record: StudentRecord,
  { on, kind, stage }: CertificateIssued,
): StudentRecord {
  return { ...record, certificates: [...record.certificates, { on, kind, stage }] };
}

export function applyEducationProved(record: StudentRecord, { on, stage }: EducationProved): StudentRecord {
  return { ...record, certificates: [...record.certificates, { on, kind: 'proof', stage }] };
}
