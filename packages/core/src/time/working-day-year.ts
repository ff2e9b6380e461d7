import { XuejiError } from '../errors/index.ts';
import type { CalendarDate } from './calendar-date.ts';
import { problemOfYear } from './working-day-year-problems.ts';

/** A notice of the General Office of the State Council. */
export interface HolidayNotice {
  readonly title: string;
  /** Such as 国办发明电〔2025〕7号. */
  readonly number: string;
  /** The date under the notice (成文日期), not that of its publication. */
  readonly date: CalendarDate;
  /** Address on the government’s own site. */
  readonly url?: string;
}

/** Days in a row on which nobody works; both ends are days off. */
export interface DaysOff {
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** One file `regulations/working-days/YYYY.json`: the days off and make-up days of a year. */
export interface WorkingDayYear {
  readonly year: number;
  /** Where the days come from: the notice of the year, and those that changed it, in order of date. */
  readonly notices: readonly HolidayNotice[];
  /** Also days of the December before: a notice may begin 元旦 there. */
  readonly daysOff: readonly DaysOff[];
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly workdays: readonly CalendarDate[];
  /** What could not be checked against a copy of the notice. */
  readonly note?: string;
}

/**
 * Checks a year file: form, notices, days that belong to the year, no day twice, no make-up day from Monday to Friday.
 *
 * @param file - its name; where it is `YYYY.json`, the year inside must be the same
 * @throws XuejiError `time/bad-year` with file and path of the first fault
 */
export function parseWorkingDayYear(json: unknown, file: string): WorkingDayYear {
  const problem = problemOfYear(json, file);
  if (!problem) return json as WorkingDayYear;
  const { path, zh, en } = problem;
  throw new XuejiError('time/bad-year', { zh, en }, { file, path });
}
