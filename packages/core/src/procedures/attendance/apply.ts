import type { StudentRecord } from '../../record/student-record.ts';
import type { GuardianContacted, TruancyRecorded } from './events.ts';

export function applyTruancyRecorded(
  record: StudentRecord,
  { day, classHours }: TruancyRecorded,
): StudentRecord {
  return { ...record, truancy: [...record.truancy, { on: day, classHours }] };
}

export function applyGuardianContacted(
  record: StudentRecord,
  { on, inVain, note }: GuardianContacted,
): StudentRecord {
  const contact = { on, inVain, ...(note === undefined ? {} : { note }) };
  return { ...record, contacts: [...record.contacts, contact] };
}
