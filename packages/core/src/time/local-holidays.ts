import { XuejiError } from '../errors/index.ts';
import { type CalendarDate, isDate } from './calendar-date.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * Days off that an autonomous prefecture sets for itself each year, such as 彝历新年 in 凉山 or 藏历新年 in 甘孜 and 阿坝
 * (全国年节及纪念日放假办法 4).
 */
export interface LocalHoliday {
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Days that the same notice has worked in exchange (调休上班). */
  readonly workdays?: readonly CalendarDate[] | undefined;
  /** The prefecture’s notice: issuer or title, and number. */
  readonly notice: string;
}

/**
 * A calendar with the local days on top. The local notice is made in knowledge of the national one, so it prevails: in 2023
 * 凉山 had Saturday 7 October off, which the State Council’s notice makes a working day.
 *
 * @throws XuejiError `time/bad-local-holiday`
 */
export function withLocalHolidays(calendar: WorkCalendar, holidays: readonly LocalHoliday[]): WorkCalendar {
  requireLocalHolidays(holidays);
  const off = offOn(holidays);
  return {
    coverage: calendar.coverage,
    isWorkingDay: date => {
      if (off(date)) return false;
      return holidays.some(({ workdays }) => workdays?.includes(date)) || calendar.isWorkingDay(date);
    },
  };
}

/**
 * @throws XuejiError `time/bad-local-holiday` for dates that are wrong, no notice, or a day both off and worked
 */
export function requireLocalHolidays(holidays: readonly LocalHoliday[]): void {
  for (const holiday of holidays) requireSound(holiday, offOn(holidays));
}

const offOn = (holidays: readonly LocalHoliday[]) => (date: CalendarDate) =>
  holidays.some(({ from, to }) => from <= date && date <= to);

function requireSound(
  { name, from, to, workdays = [], notice }: LocalHoliday,
  off: (date: string) => boolean,
): void {
  const refuse = (zh: string, en: string) => new XuejiError('time/bad-local-holiday', { name, zh, en });
  if (!isDate(from) || !isDate(to) || to < from) throw refuse('起止日期有误', 'wrong dates');
  if (!notice) throw refuse('缺放假通知', 'no notice is cited');
  for (const day of workdays) {
    if (!isDate(day)) throw refuse('调休上班日有误', 'a make-up day is not a date');
    if (off(day)) throw refuse(`${day}既放假又上班`, `${day} is both a day off and worked`);
  }
}
