import type { FileEntry } from '../../record/file.ts';
import type { Party } from '../../record/vocabulary.ts';

interface FileMoved<Type extends string> {
  readonly type: Type;
  readonly on: string;
  readonly by: Party;
}

export interface FileHandedOver extends FileMoved<'file-handed-over'> {
  readonly keepsCopy: boolean;
}

export interface FileFetched extends FileMoved<'file-fetched'> {
  readonly from: string;
}

export interface FileRecorded {
  readonly type: 'file-recorded';
  readonly on: string;
  readonly entry: FileEntry;
}

export interface FileArchived {
  readonly type: 'file-archived';
  readonly on: string;
}

export type FileEvent =
  | FileHandedOver
  | FileMoved<'file-received'>
  | FileFetched
  | FileRecorded
  | FileArchived;
