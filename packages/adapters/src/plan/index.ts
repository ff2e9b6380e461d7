export type { KeptReceipt, Known } from './known.ts';
export { type FreshChange, type Plan, planCommit } from './plan-commit.ts';
