import type { StudentRecord } from '../../record/student-record.ts';
import type { AwardRecorded, SanctionImposed, SanctionRevoked } from './events.ts';

export function applyAwardRecorded(record: StudentRecord, { on, title }: AwardRecorded): StudentRecord {
  return { ...record, awards: [...record.awards, { on, title }] };
}

export function applySanctionImposed(
  record: StudentRecord,
  { on, sanction, kind, reason }: SanctionImposed,
): StudentRecord {
  return { ...record, sanctions: [...record.sanctions, { id: sanction, on, kind, note: reason }] };
}

export function applySanctionRevoked(
  record: StudentRecord,
  { on, sanction }: SanctionRevoked,
): StudentRecord {
  const sanctions = record.sanctions.map(entry =>
    entry.id === sanction ? { ...entry, revokedOn: on } : entry,
  );
  return { ...record, sanctions };
}

/** Decision and revocation stay in the ledger, which is the school’s archive. */
export function applySanctionsTakenOut(record: StudentRecord): StudentRecord {
  return { ...record, sanctions: record.sanctions.filter(({ revokedOn }) => revokedOn === undefined) };
}
