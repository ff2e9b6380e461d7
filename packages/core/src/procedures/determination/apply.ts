import type { StudentRecord } from '../../record/student-record.ts';
import type { DeterminationMade } from './events.ts';

export function applyDeterminationMade(
  record: StudentRecord,
  { determination }: DeterminationMade,
): StudentRecord {
  return { ...record, determinations: [...record.determinations, determination] };
}
