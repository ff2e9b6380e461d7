import type { Decision } from '@xueji/core';

/** What the process ends with; scripts rely on these numbers. */
export const exitCodes = {
  /** Done, or granted. */
  done: 0,
  /** A check failed: a scenario, a register, a quotation. */
  failed: 1,
  badInput: 2,
  refused: 3,
  pending: 4,
  /** A fault of the program itself. */
  fault: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export function exitCodeOf(verdict: Decision['verdict']): ExitCode {
  return verdict === 'granted' ? exitCodes.done : exitCodes[verdict];
}

/** Of several decisions: refused where one is, else pending where one is. */
export function worstOf(verdicts: readonly Decision['verdict'][]): ExitCode {
  if (verdicts.includes('refused')) return exitCodes.refused;
  return verdicts.includes('pending') ? exitCodes.pending : exitCodes.done;
}
