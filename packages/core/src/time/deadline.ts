import { XuejiError } from '../errors/index.ts';
import { addDays, addMonths, addYears, type CalendarDate, parseDate } from './calendar-date.ts';
import { requireWhole } from './whole.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { countUpTo, isWorked, workedDaysOf } from './worked-days.ts';

export type PeriodUnit = 'calendar-day' | 'week' | 'month' | 'year' | 'working-day';

export interface Period {
  /** Whole, 0 or more. */
  readonly count: number;
  readonly unit: PeriodUnit;
}

export interface PeriodEnd {
  /** The last day; 以内, 届满 include it (民法典 1259). */
  readonly date: CalendarDate;
  /** The date rests on a day whose year is not published yet: Monday to Friday were taken as worked. */
  readonly provisional: boolean;
}

/**
 * The last day of a period of working days. The first day is not counted (民法典 201).
 *
 * The Civil Code binds civil matters. Administrative law has no general rule on counting; that its deadlines are counted by
 * 民法典 201–204 and 1259, and in working days by 行政许可法 82, is by analogy. A special rule or agreement prevails (204).
 *
 * @param days - working days, 0 or more; 0 gives `from`, worked or not
 * @throws XuejiError `time/not-a-date`, `time/bad-count`, `time/out-of-range` for a calendar without working days
 * @example addWorkingDays(chinaCalendar, '2026-09-24', 10) //=> { date: '2026-10-15', provisional: false }
 */
export function addWorkingDays(calendar: WorkCalendar, from: CalendarDate, days: number): PeriodEnd {
  let year = yearOf(parseDate(from));
  let worked = workedDaysOf(calendar, year);
  let place = countUpTo(worked, from) + requireWhole(days, 0) - 1;
  if (days === 0) return { date: from, provisional: false };
  for (; place >= worked.length; worked = workedDaysOf(calendar, year)) {
    place -= worked.length;
    year += 1;
    if (year > lastYear) throw new XuejiError('time/out-of-range', { date: from, count: days });
  }
  const date = worked[place]!;
  return { date, provisional: !isPublished(calendar, addDays(from, 1), date) };
}

/**
 * The last day of a period. The first day is not counted (民法典 201); weeks, months and years end on the corresponding day,
 * or on the last of the month where there is none (202); an end on a day off moves to the next working day (203). Days off
 * are holidays, weekends and days swapped with them; a Saturday or Sunday that is worked is not one, so an end stays on it.
 * By analogy only, as {@link addWorkingDays} explains.
 *
 * @throws XuejiError `time/not-a-date`, `time/bad-count`, `time/out-of-range`
 * @example periodEnd(chinaCalendar, '2026-09-01', { count: 1, unit: 'month' }) //=> { date: '2026-10-08', provisional: false }
 */
export function periodEnd(calendar: WorkCalendar, from: CalendarDate, { count, unit }: Period): PeriodEnd {
  const end = lastDay(calendar, from, requireWhole(count, 0), unit);
  const date = isWorked(calendar, end.date) ? end.date : addWorkingDays(calendar, end.date, 1).date;
  return { date, provisional: end.provisional || !isPublished(calendar, end.date, date) };
}

/**
 * Which working day `to` is, counted from the day after `from`: the number of working days after the one up to and including
 * the other (民法典 201, by analogy). With the opening day of a term and the day of an application it tells whether the
 * application came within five working days: `days <= 5`.
 *
 * @returns 0 for the same day, and where only days off lie between; where `to` is earlier, the negative of what the two give
 *   in the other order
 * @throws XuejiError `time/not-a-date`
 * @example workingDaysBetween(chinaCalendar, '2026-09-01', '2026-09-08') //=> { days: 5, provisional: false }
 */
export function workingDaysBetween(
  calendar: WorkCalendar,
  from: CalendarDate,
  to: CalendarDate,
): { readonly days: number; readonly provisional: boolean } {
  if (to < from) {
    const { days, provisional } = workingDaysBetween(calendar, to, from);
    return { days: 0 - days, provisional };
  }
  const [first, last] = [yearOf(parseDate(from)), yearOf(parseDate(to))];
  let days = countUpTo(workedDaysOf(calendar, last), to) - countUpTo(workedDaysOf(calendar, first), from);
  for (let year = first; year < last; year += 1) days += workedDaysOf(calendar, year).length;
  return { days, provisional: from < to && !isPublished(calendar, addDays(from, 1), to) };
}

function isPublished({ coverage }: WorkCalendar, first: CalendarDate, last: CalendarDate): boolean {
  return coverage.from <= first && last <= coverage.to;
}

const lastYear = 9999;
const yearOf = (date: CalendarDate) => Number(date.slice(0, 4));

function lastDay(calendar: WorkCalendar, from: CalendarDate, count: number, unit: PeriodUnit): PeriodEnd {
  switch (unit) {
    case 'working-day':
      return addWorkingDays(calendar, from, count);
    case 'calendar-day':
      return { date: addDays(from, count), provisional: false };
    case 'week':
      return { date: addDays(from, count * 7), provisional: false };
    case 'month':
      return { date: addMonths(from, count), provisional: false };
    case 'year':
      return { date: addYears(from, count), provisional: false };
  }
}
