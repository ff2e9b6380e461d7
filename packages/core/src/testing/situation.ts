import type { Directory, DirectoryDocument } from '../record/directory.ts';
import type { StudentRecord } from '../record/student-record.ts';

/** Where a command is made: on a day, about a record, in a place. */
export interface Situation {
  readonly on: string;
  readonly record: StudentRecord;
  readonly directory: Directory;
  /** The same directory, as a document. */
  readonly document: DirectoryDocument;
}
