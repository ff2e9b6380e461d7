import type { Party } from '../../record/vocabulary.ts';
import type { ImportCommand } from './command.ts';

export interface RecordImported {
  readonly type: 'record-imported';
  readonly on: string;
  readonly by: Party;
  readonly record: string;
  readonly content: ImportCommand['content'];
}
