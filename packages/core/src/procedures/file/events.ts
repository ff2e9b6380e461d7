import type { Party } from '../../record/vocabulary.ts';

export interface FileHandedOver {
  readonly type: 'file-handed-over';
  readonly on: string;
  readonly by: Party;
}

export interface FileReceived {
  readonly type: 'file-received';
  readonly on: string;
  readonly by: Party;
}

export type FileEvent = FileHandedOver | FileReceived;
