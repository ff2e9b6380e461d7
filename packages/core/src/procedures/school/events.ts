import type { Party } from '../../record/vocabulary.ts';

export interface SchoolMerged {
  readonly type: 'school-merged';
  readonly on: string;
  readonly school: string;
  readonly into: string;
}

export interface SchoolClosed {
  readonly type: 'school-closed';
  readonly on: string;
  readonly school: string;
  /** Who keeps the file from now on. */
  readonly unit: Party;
  readonly note?: string | undefined;
}

export type SchoolEvent = SchoolMerged | SchoolClosed;
