import type { Document } from '../../record/document.ts';

interface Departure<Type extends string> {
  readonly type: Type;
  readonly on: string;
  readonly documents: readonly Document[];
}

export interface ReturnedFromAbroad {
  readonly type: 'returned-from-abroad';
  readonly on: string;
  readonly grade: number;
}

export interface DeathNoted extends Departure<'death-noted'> {
  readonly knownOn: string;
}

export interface ReturnedToSchool {
  readonly type: 'returned-to-school';
  readonly on: string;
}

/** The file went to the county of household registration; the record stays. */
export interface FileSentHome {
  readonly type: 'file-sent-home';
  readonly on: string;
}

export type DepartureEvent =
  | Departure<'went-abroad'>
  | ReturnedFromAbroad
  | DeathNoted
  | Departure<'died'>
  | Departure<'dropped-out'>
  | ReturnedToSchool
  | FileSentHome;
