import type { Directory } from './record/directory.ts';
import type { WorkCalendar } from './time/index.ts';

/** What a decision needs to know of the world. No clock: the day is an argument. */
export interface Context {
  /** The day of the decision, `YYYY-MM-DD`, Asia/Shanghai: facts and law are taken as of it. */
  readonly on: string;
  readonly directory: Directory;
  /** The State Council’s working days; local holidays come from the directory. */
  readonly calendar: WorkCalendar;
}
