import type { RecordDetermination } from '../../record/open-case.ts';
import type { Party } from '../../record/vocabulary.ts';

export interface DeterminationMade {
  readonly type: 'determination-made';
  readonly on: string;
  readonly by: Party;
  readonly determination: RecordDetermination;
}
