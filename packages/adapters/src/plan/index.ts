export { beginsItsStreams, hopefulPlan, plainPlan } from './hopeful.ts';
export type { KeptReceipt, Known } from './known.ts';
export { type ClaimChange, type NetEffect, netEffect } from './net-effect.ts';
export { ownChange } from './own-change.ts';
export { type FreshChange, type Plan, planCommit, versionsOf } from './plan-commit.ts';
export { versionsFrom, versionsText } from './versions-text.ts';
