/** What one part of the tests came to; a check that is not a test file counts as one. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Why each skipped test was skipped. */
  skipped: string[];
  /** Printed below the part’s line: what failed and how, or figures worth seeing. */
  notes: string[];
}

/** One part of `npm test`. */
export interface Part {
  name: string;
  run: () => Promise<Outcome>;
}

export const passed: Outcome = { passed: 1, failed: 0, skipped: [], notes: [] };

/** One check that failed, with what it printed. */
export function failure(...notes: string[]): Outcome {
  return { passed: 0, failed: 1, skipped: [], notes };
}

export function sum(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, outcome) => total + outcome.passed, 0),
    failed: outcomes.reduce((total, outcome) => total + outcome.failed, 0),
    skipped: outcomes.flatMap(outcome => outcome.skipped),
    notes: outcomes.flatMap(outcome => outcome.notes),
  };
}
