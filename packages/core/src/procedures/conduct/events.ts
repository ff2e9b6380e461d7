import type { sanctionKinds } from '../../record/vocabulary.ts';

export interface AwardRecorded {
  readonly type: 'award-recorded';
  readonly on: string;
  readonly title: string;
}

export interface SanctionImposed {
  readonly type: 'sanction-imposed';
  readonly on: string;
  readonly sanction: string;
  readonly kind: (typeof sanctionKinds)[number];
  readonly reason: string;
}

export interface SanctionNotified {
  readonly type: 'sanction-notified';
  readonly on: string;
}

export interface SanctionRevoked {
  readonly type: 'sanction-revoked';
  readonly on: string;
  readonly sanction: string;
}

/** Revoked sanctions leave the student’s file. */
export interface SanctionsTakenOut {
  readonly type: 'sanctions-taken-out';
  readonly on: string;
}

export interface Expelled {
  readonly type: 'expelled';
  readonly on: string;
}

export type ConductEvent =
  | AwardRecorded
  | SanctionImposed
  | SanctionNotified
  | SanctionRevoked
  | SanctionsTakenOut
  | Expelled;
