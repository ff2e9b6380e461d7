import type { CalendarDate } from './calendar-date.ts';
import { daysOfRange, isWeekend } from './days.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Lists by year. A calendar doesn’t change its answers, so each is made once and counting is a search, not a walk. */
const known = new WeakMap<WorkCalendar, Map<number, readonly CalendarDate[]>>();

/** Whether a day is worked; where its year is not published, Monday to Friday count as worked. */
export function isWorked(calendar: WorkCalendar, date: CalendarDate): boolean {
  return calendar.isWorkingDay(date) ?? !isWeekend(date);
}

/** The worked days of a year (1 to 9999), in order. */
export function workedDaysOf(calendar: WorkCalendar, year: number): readonly CalendarDate[] {
  const years = known.get(calendar) ?? new Map<number, readonly CalendarDate[]>();
  known.set(calendar, years);
  let days = years.get(year);
  if (!days) {
    const text = String(year).padStart(4, '0');
    days = daysOfRange(`${text}-01-01`, `${text}-12-31`).filter(day => isWorked(calendar, day));
    years.set(year, days);
  }
  return days;
}

/** How many of the days lie on or before a date. */
export function countUpTo(days: readonly CalendarDate[], date: CalendarDate): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}
