import type { DisclosureApproval, DisclosureTerms } from '../../record/disclosure.ts';

export interface DisclosureApproved {
  readonly type: 'disclosure-approved';
  readonly on: string;
  readonly approval: DisclosureApproval;
}

/** Which items were given to whom, never their values. */
export interface Disclosed {
  readonly type: 'disclosed';
  readonly on: string;
  readonly approval: string;
  readonly terms: DisclosureTerms;
}

export interface LeakNoted {
  readonly type: 'leak-noted';
  readonly on: string;
  readonly note: string;
}

export type DisclosureEvent = DisclosureApproved | Disclosed | LeakNoted;
