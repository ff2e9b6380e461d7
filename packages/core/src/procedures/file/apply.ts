import type { StudentRecord } from '../../record/student-record.ts';
import type { FileArchived, FileFetched, FileHandedOver, FileRecorded } from './events.ts';

export function applyFileHandedOver(
  record: StudentRecord,
  { on, by, keepsCopy }: FileHandedOver,
): StudentRecord {
  return keepsCopy ? withFile(record, { copies: [...record.file.copies, { school: by.id, on }] }) : record;
}

export function applyFileFetched(record: StudentRecord, { from }: FileFetched): StudentRecord {
  return withFile(record, { fetchedFrom: from });
}

export function applyFileRecorded(record: StudentRecord, { entry }: FileRecorded): StudentRecord {
  return withFile(record, { entries: [...record.file.entries, entry] });
}

export function applyFileArchived(record: StudentRecord, { on }: FileArchived): StudentRecord {
  return withFile(record, { archivedOn: on });
}

function withFile(record: StudentRecord, change: Partial<StudentRecord['file']>): StudentRecord {
  return { ...record, file: { ...record.file, ...change } };
}
