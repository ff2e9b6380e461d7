import { type StudentRecord, withCurrentEnrolment } from '../../record/student-record.ts';
import type { RecordEstablished, StudentNumberRenewed } from './events.ts';

export function applyRecordEstablished(
  record: StudentRecord,
  { on, studentNumber, school }: RecordEstablished,
): StudentRecord {
  const placed = school === undefined ? record : withCurrentEnrolment(record, { school });
  return { ...withNumber(placed, studentNumber, on), establishedOn: on };
}

export function applyStudentNumberRenewed(
  record: StudentRecord,
  { on, studentNumber }: StudentNumberRenewed,
): StudentRecord {
  return withNumber(record, studentNumber, on);
}

function withNumber(record: StudentRecord, value: string, since: string): StudentRecord {
  return { ...record, studentNumbers: [...record.studentNumbers, { value, since }] };
}
