import { XuejiError } from '../errors/index.ts';
import type { CalendarDate } from './calendar-date.ts';
import { daysOfRange, isWeekend } from './days.ts';
import { type LocalHoliday, withLocalHolidays } from './local-holidays.ts';
import type { WorkingDayYear } from './working-day-year.ts';

/** Which days are worked. A vendor can put another one in its place; its answers never change, for they are kept. */
export interface WorkCalendar {
  /** `undefined`: not published for that year; never for a day of the coverage. */
  isWorkingDay(date: CalendarDate): boolean | undefined;
  /**
   * First and last day for which it has an answer; `from` is after `to` where there is none. The notice of the next year,
   * once published, can still change the last days of December, as those of 2019 and 2023 did for 元旦.
   */
  readonly coverage: { readonly from: CalendarDate; readonly to: CalendarDate };
}

/**
 * The working days of the State Council’s notices: Monday to Friday, less the days off, and the make-up days.
 *
 * @param years - checked by `parseWorkingDayYear`, in any order, without a gap; a year may name days of the December before
 * @param options - days off that a prefecture adds for itself
 * @throws XuejiError `time/bad-year` for a year twice or missing in between, and for a day on which two files differ;
 *   `time/bad-local-holiday`
 * @example workCalendar([year2026]).isWorkingDay('2026-02-14') //=> true, a Saturday that is worked
 */
export function workCalendar(
  years: readonly WorkingDayYear[],
  options: { readonly localHolidays?: readonly LocalHoliday[] } = {},
): WorkCalendar {
  const inOrder = [...years].sort((a, b) => a.year - b.year);
  inOrder.slice(1).forEach(({ year }, i) => void requireNext(inOrder[i]!.year, year));
  const exceptions = exceptionsOf(inOrder);
  const published = new Set(inOrder.map(({ year }) => String(year)));
  const calendar: WorkCalendar = {
    coverage: { from: `${inOrder[0]?.year ?? 9999}-01-01`, to: `${inOrder.at(-1)?.year ?? '0001'}-12-31` },
    isWorkingDay: date =>
      published.has(date.slice(0, 4)) ? (exceptions.get(date) ?? !isWeekend(date)) : undefined,
  };
  return options.localHolidays ? withLocalHolidays(calendar, options.localHolidays) : calendar;
}

function requireNext(before: number, year: number): void {
  if (year === before + 1) return;
  throw new XuejiError('time/bad-year', {
    zh: year === before ? `${year}年列了两次` : `${before}年与${year}年之间缺年份`,
    en: year === before ? `${year} is given twice` : `a year is missing between ${before} and ${year}`,
  });
}

function exceptionsOf(years: readonly WorkingDayYear[]): ReadonlyMap<CalendarDate, boolean> {
  const exceptions = new Map<CalendarDate, boolean>();
  const add = (day: CalendarDate, worked: boolean, year: number) => {
    if ((exceptions.get(day) ?? worked) !== worked) {
      const details = {
        zh: `${day}在${year}年与上一年的文件中不一致`,
        en: `${day} differs in ${year} and the year before`,
      };
      throw new XuejiError('time/bad-year', details);
    }
    exceptions.set(day, worked);
  };
  for (const { year, daysOff, workdays } of years) {
    for (const { from, to } of daysOff) for (const day of daysOfRange(from, to)) add(day, false, year);
    for (const day of workdays) add(day, true, year);
  }
  return exceptions;
}
