/** The Gregorian calendar as a count of days: 1 January of the year 1 is day 0, and a Monday. */
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const averageYear = 365.2425;

export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Days of a month that exists: 28 to 31; 0 for any other month number. */
export function monthLength(year: number, month: number): number {
  return (monthLengths[month - 1] ?? 0) + (month === 2 && isLeapYear(year) ? 1 : 0);
}

export function toDayNumber({ year, month, day }: Day): number {
  let days = daysBeforeYear(year) + day - 1;
  for (let earlier = 1; earlier < month; earlier += 1) days += monthLength(year, earlier);
  return days;
}

export function fromDayNumber(days: number): Day {
  // The average length finds the year, or the one next to it near New Year.
  let year = Math.floor(days / averageYear) + 1;
  if (daysBeforeYear(year) > days) year -= 1;
  if (daysBeforeYear(year + 1) <= days) year += 1;
  let day = days - daysBeforeYear(year) + 1;
  let month = 1;
  for (let length = 31; day > length; length = monthLength(year, month)) {
    day -= length;
    month += 1;
  }
  return { year, month, day };
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
