export {
  addDays,
  addMonths,
  addYears,
  ageOn,
  type CalendarDate,
  compareDates,
  daysBetween,
  isDate,
  parseDate,
  weekday,
} from './calendar-date.ts';
export {
  addWorkingDays,
  type Period,
  type PeriodEnd,
  type PeriodUnit,
  periodEnd,
  workingDaysBetween,
} from './deadline.ts';
export { type LocalHoliday, requireLocalHolidays, withLocalHolidays } from './local-holidays.ts';
export { requireTerms, type Term, type TermPlace, termAt } from './term.ts';
export { type WorkCalendar, workCalendar } from './work-calendar.ts';
export {
  type DaysOff,
  type HolidayNotice,
  parseWorkingDayYear,
  type WorkingDayYear,
} from './working-day-year.ts';
