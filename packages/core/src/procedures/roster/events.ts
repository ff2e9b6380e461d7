import type { Document } from '../../record/document.ts';

export interface RosterSubmitted {
  readonly type: 'roster-submitted';
  readonly on: string;
  readonly documents: readonly Document[];
}

export interface RosterConfirmed {
  readonly type: 'roster-confirmed';
  readonly on: string;
}

export type RosterEvent = RosterSubmitted | RosterConfirmed;
