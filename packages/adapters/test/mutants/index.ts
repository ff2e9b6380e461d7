import { atomicityMutants } from './atomicity.ts';
import { claimAndLedgerMutants } from './claims-and-ledger.ts';
import type { Mutant } from './mutant.ts';
import { outboxMutants } from './outbox.ts';
import { readingMutants } from './reading.ts';
import { receiptMutants } from './receipts.ts';
import { sqliteMutants } from './sqlite.ts';
import { versionMutants } from './versions.ts';

export const mutants: readonly Mutant[] = [
  ...versionMutants,
  ...atomicityMutants,
  ...receiptMutants,
  ...claimAndLedgerMutants,
  ...readingMutants,
  ...outboxMutants,
  ...sqliteMutants,
];
