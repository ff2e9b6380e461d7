export { storeCases } from './cases/index.ts';
export { type CaseId, type Rule, runCase, type StoreCase, type Trial } from './store-case.ts';
export { type Runner, storeConformance, titleOf, waiverOf } from './store-conformance.ts';
export type {
  Aftermath,
  Capability,
  Contents,
  CrashRun,
  GuestHarness,
  Installation,
  Subject,
  VendorTable,
} from './subject.ts';
