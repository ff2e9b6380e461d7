import type { Changes } from '../../record/amendment.ts';
import type { Document } from '../../record/document.ts';

export interface DataAmended {
  readonly type: 'data-amended';
  readonly on: string;
  readonly changes: Changes;
  /** Evidence that is not in the record yet. */
  readonly documents: readonly Document[];
}

/** The guardian told the school what changed; the school is to enter it. */
export interface ChangeReported {
  readonly type: 'change-reported';
  readonly on: string;
  readonly fields: readonly string[];
}

export type AmendmentEvent = DataAmended | ChangeReported;
