import type { Bilingual } from '../text.ts';

/** One row of the error table: what was wrong, and what to do next. `{name}` places are filled from `details`. */
export interface ErrorEntry {
  readonly what: Bilingual;
  readonly advice: Bilingual;
  /** Whether the same call may succeed later without any change by the caller. */
  readonly retryable?: true;
}

export type ErrorTable = Readonly<Record<string, ErrorEntry>>;
