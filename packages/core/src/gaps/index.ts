export { findGaps, type GapOptions } from './find-gaps.ts';
export type { ActSpace, Finding, GapReport, OptionEffect, Outcome } from './finding.ts';
export type { Case, FactValues, Situations } from './situations.ts';
export { type FindingWords, type OptionWords, sayAct, sayFinding } from './words.ts';
