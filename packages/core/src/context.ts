import type { Facts } from './law/condition.ts';
import type { Directory } from './record/directory.ts';
import type { WorkCalendar } from './time/index.ts';

/** What a decision needs to know of the world. No clock: the day is an argument. */
export interface Context {
  /** The day of the decision, `YYYY-MM-DD`, Asia/Shanghai: facts and law are taken as of it. */
  readonly on: string;
  readonly directory: Directory;
  /** The State Council’s working days; local holidays come from the directory. */
  readonly calendar: WorkCalendar;
  /** Facts established for this decision that neither record nor directory holds; they never replace one that is known. */
  readonly established?: Facts;
}
