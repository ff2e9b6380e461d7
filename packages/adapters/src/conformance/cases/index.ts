import type { StoreCase } from '../store-case.ts';
import { atomicity } from './atomicity.ts';
import { claims } from './claims.ts';
import { crashes } from './crashes.ts';
import { guests } from './guests.ts';
import { histories } from './histories.ts';
import { idempotency } from './idempotency.ts';
import { ledger } from './ledger.ts';
import { misuses } from './misuse.ts';
import { numbers } from './numbers.ts';
import { outbox } from './outbox.ts';
import { races } from './races.ts';
import { scans } from './scans.ts';
import { values } from './values.ts';
import { versions } from './versions.ts';

/** All that a store has to do, as data. */
export const storeCases: readonly StoreCase[] = [
  ...atomicity,
  ...versions,
  ...idempotency,
  ...claims,
  ...races,
  ...ledger,
  ...scans,
  ...numbers,
  ...values,
  ...misuses,
  ...crashes,
  ...guests,
  ...outbox,
  ...histories,
];
