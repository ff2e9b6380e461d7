import { addDays, type CalendarDate, daysBetween, weekday } from './calendar-date.ts';

/** Saturday and Sunday, the weekly days of rest of offices and schools (国务院关于职工工作时间的规定 7). */
export function isWeekend(date: CalendarDate): boolean {
  return weekday(date) > 5;
}

/** Every day from the first to the last, both included. */
export function daysOfRange(from: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
}
