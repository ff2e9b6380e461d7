import type { StudentRecord } from '../../record/student-record.ts';
import type { Disclosed, DisclosureApproved, LeakNoted } from './events.ts';

export function applyDisclosureApproved(
  record: StudentRecord,
  { approval }: DisclosureApproved,
): StudentRecord {
  return { ...record, disclosureApprovals: [...record.disclosureApprovals, approval] };
}

export function applyDisclosed(record: StudentRecord, { on, approval, terms }: Disclosed): StudentRecord {
  return { ...record, disclosures: [...record.disclosures, { on, approval, ...terms }] };
}

export function applyLeakNoted(record: StudentRecord, { on, note }: LeakNoted): StudentRecord {
  return { ...record, leaks: [...record.leaks, { on, note }] };
}
