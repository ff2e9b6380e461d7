import { type Where, XuejiError } from '../errors/index.ts';
import { type Day, fromDayNumber, monthLength, toDayNumber } from './day-number.ts';
import { requireWhole } from './whole.ts';

/**
 * A calendar date `YYYY-MM-DD`, Asia/Shanghai, of the years 0001 to 9999: a day on the wall, never an instant.
 * Dates sort as text.
 */
export type CalendarDate = string;

const form = /^(\d{4})-(\d{2})-(\d{2})$/;
const formLength = 10;
const daysOfWeek = 7;

/**
 * Whether a text is a date that exists, in the one accepted form.
 *
 * @example isDate('2011-02-29') //=> false
 */
export function isDate(text: unknown): boolean {
  return dayOf(text) !== undefined;
}

/**
 * Reads a date from outside.
 *
 * @param where - the place of the text, for the error
 * @throws XuejiError `time/not-a-date`
 * @example parseDate('2026-09-01') //=> '2026-09-01'
 */
export function parseDate(text: string, where?: Where): CalendarDate {
  return formatDay(requireDay(text, where));
}

/**
 * @param days - calendar days, negative for earlier
 * @throws XuejiError `time/not-a-date`, `time/bad-count`, `time/out-of-range`
 * @example addDays('2026-02-28', 1) //=> '2026-03-01'
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = toDayNumber(requireDay(date)) + requireWhole(days);
  const [first, last] = [
    toDayNumber({ year: 1, month: 1, day: 1 }),
    toDayNumber({ year: 9999, month: 12, day: 31 }),
  ];
  if (moved < first || moved > last) throw new XuejiError('time/out-of-range', { date, count: days });
  return formatDay(fromDayNumber(moved));
}

/**
 * The corresponding day of another month; where that month has no such day, its last day (民法典 202).
 *
 * @param months - negative for earlier
 * @throws XuejiError `time/not-a-date`, `time/bad-count`, `time/out-of-range`
 * @example addMonths('2026-01-31', 1) //=> '2026-02-28'
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = requireDay(date);
  const moved = year * 12 + (month - 1) + requireWhole(months);
  const [inYear, inMonth] = [Math.floor(moved / 12), (((moved % 12) + 12) % 12) + 1];
  if (inYear < 1 || inYear > 9999) throw new XuejiError('time/out-of-range', { date, count: months });
  return formatDay({ year: inYear, month: inMonth, day: Math.min(day, monthLength(inYear, inMonth)) });
}

/**
 * The corresponding day of another year; for 29 February in a common year, 28 February (民法典 202).
 *
 * @throws XuejiError `time/not-a-date`, `time/bad-count`, `time/out-of-range`
 * @example addYears('2024-02-29', 1) //=> '2025-02-28'
 */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, requireWhole(years) * 12);
}

/**
 * Calendar days from one date to another, the first not counted; negative where `to` is earlier.
 *
 * @throws XuejiError `time/not-a-date`
 * @example daysBetween('2026-09-01', '2026-09-15') //=> 14
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(requireDay(to)) - toDayNumber(requireDay(from));
}

/**
 * 1 is Monday, 7 is Sunday.
 *
 * @throws XuejiError `time/not-a-date`
 * @example weekday('2026-09-01') //=> 2
 */
export function weekday(date: CalendarDate): number {
  return (toDayNumber(requireDay(date)) % daysOfWeek) + 1;
}

/**
 * Completed years of age (周岁): one more on each birthday, the birthday included, as 年满十八周岁 is read
 * (民法典 1259: 届满 includes the number). Negative where `on` is before the birth.
 *
 * Who was born on 29 February completes a year on 28 February where the year has no 29th, not on 1 March: without a
 * corresponding day a period of years ends on the last day of the month (民法典 202).
 *
 * @throws XuejiError `time/not-a-date`
 * @example ageOn('2008-09-01', '2026-09-01') //=> 18
 * @example ageOn('2008-02-29', '2026-02-28') //=> 18
 */
export function ageOn(birthDate: CalendarDate, on: CalendarDate): number {
  const years = requireDay(on).year - requireDay(birthDate).year;
  return addYears(birthDate, years) <= on ? years : years - 1;
}

/**
 * For sorting: negative where `a` is the earlier date, 0 for the same day.
 *
 * @example ['2026-09-01', '2026-03-02'].sort(compareDates) //=> ['2026-03-02', '2026-09-01']
 */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function dayOf(text: unknown): Day | undefined {
  const found = typeof text === 'string' ? form.exec(text) : null;
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year >= 1 && day >= 1 && day <= monthLength(year, month) ? { year, month, day } : undefined;
}

function requireDay(text: string, where?: Where): Day {
  const day = dayOf(text);
  if (day) return day;
  // An identity number can land in a date column: no more of it than a date is long goes into the error.
  const shown = String(text);
  const details = { text: shown.length > formLength ? `${shown.slice(0, formLength)}…` : shown };
  throw new XuejiError('time/not-a-date', details, where);
}

function formatDay({ year, month, day }: Day): CalendarDate {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
