import type { Person } from '../record/student-record.ts';
import type { Subject } from './subject.ts';

/** Whom it is about: who has a record, or who is admitted and has none yet. */
export function personOf({ record, command }: Pick<Subject, 'record' | 'command'>): Person | undefined {
  return record ?? (command.type === 'admission.admit' ? command.person : undefined);
}
