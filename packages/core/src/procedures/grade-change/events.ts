/** The grade is repeated, with the cohort that follows. */
export interface Retained {
  readonly type: 'retained';
  readonly on: string;
}

/** A grade is left out, and the cohort before joined. */
export interface Skipped {
  readonly type: 'skipped';
  readonly on: string;
}

export type GradeChangeEvent = Retained | Skipped;
