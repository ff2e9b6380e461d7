import { enrolmentInvariants } from './enrolment.ts';
import type { Invariant } from './invariant.ts';
import { leavingInvariants } from './leaving.ts';
import { ledgerInvariants } from './ledger.ts';
import { numberInvariants } from './numbers.ts';
import { reasonInvariants } from './reasons.ts';

/** All that holds over every history, whatever was asked for. */
export const invariants: readonly Invariant[] = [
  ...numberInvariants,
  ...enrolmentInvariants,
  ...leavingInvariants,
  ...ledgerInvariants,
  ...reasonInvariants,
];
