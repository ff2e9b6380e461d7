export {
  type Checkpoint,
  type CheckpointFault,
  checkCheckpoint,
  checkpointText,
  type Head,
  takeCheckpoint,
} from './checkpoint.ts';
export { identityClaims } from './claims.ts';
export { type KeptDecision, keptDecision } from './decided.ts';
export { type ImportReport, importRecords } from './import.ts';
export * from './jobs/index.ts';
export type { LedgerBody } from './ledger.ts';
export {
  type Clock,
  createRegistry,
  type Registry,
  type RegistryOptions,
  type Submission,
} from './registry.ts';
export { type Rekeying, type RekeyReport, rekeyClaims } from './rekey-claims.ts';
export { type VerifyFault, type VerifyReport, verify } from './verify.ts';
