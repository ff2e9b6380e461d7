import { changedFields } from '../../record/amendment.ts';
import { type StudentRecord, withCurrentEnrolment } from '../../record/student-record.ts';
import type { DataAmended } from './events.ts';

/** Each change goes where its data are; that they changed is kept, too. */
export function applyDataAmended(
  record: StudentRecord,
  { on, changes, documents }: DataAmended,
): StudentRecord {
  const {
    household,
    guardians,
    disability,
    migrantWorkerChild,
    class: group,
    homeTaughtBy,
    ...who
  } = changes;
  const enrolment = given({ class: group, homeTaughtBy });
  return {
    ...withCurrentEnrolment(record, enrolment),
    ...given({ guardians, disability, migrantWorkerChild }),
    identity: { ...record.identity, ...given(who) },
    household: { ...record.household, ...given(household ?? {}) },
    amendments: [...record.amendments, { on, fields: changedFields(changes) }],
    evidence: [...record.evidence, ...documents.map(document => ({ ...document, on }))],
  };
}

/** What is undefined was not given, and changes nothing. */
function given<T extends object>(values: T): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { readonly [K in keyof T]?: NonNullable<T[K]> };
}
