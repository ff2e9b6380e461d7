import { quote } from './mask.ts';
import { fault, unwrap } from './outcome.ts';

/**
 * The name of a cohort: its year of entry and 级.
 *
 * @throws XuejiError `numbers/year`
 * @example
 * cohortOf(2016); //=> '2016级'
 */
export function cohortOf(entryYear: number): string {
  return `${requireYear(entryYear)}级`;
}

/**
 * The year of entry of a cohort; the bare year, as a record keeps it, is read too.
 *
 * @throws XuejiError `numbers/cohort`
 * @example
 * parseCohort('2016级'); //=> 2016
 */
export function parseCohort(text: string): number {
  const year = /^([1-9]\d{3})级?$/.exec(text)?.[1];
  return year === undefined
    ? unwrap(fault('numbers/cohort', 'whole', { cohort: quote(text) }))
    : Number(year);
}

/**
 * The year in which a cohort is due to graduate. How long a stage lasts is a parameter of the regulation, so it is handed in.
 *
 * @param years - length of the stage
 * @throws XuejiError `numbers/year`, `numbers/duration`
 * @example
 * graduationYear(2026, 3); //=> 2029
 */
export function graduationYear(entryYear: number, years: number): number {
  return requireYear(entryYear) + requireDuration(years);
}

/**
 * The year of entry of those who are due to graduate in a year: the other way round.
 *
 * @throws XuejiError `numbers/year`, `numbers/duration`
 * @example
 * entryYear(2029, 3); //=> 2026
 */
export function entryYear(graduationYear: number, years: number): number {
  return requireYear(graduationYear) - requireDuration(years);
}

function requireYear(year: number): number {
  if (Number.isInteger(year) && year >= 1000 && year <= 9999) return year;
  return unwrap(fault('numbers/year', 'whole', { year: quote(year) }));
}

function requireDuration(years: number): number {
  if (Number.isInteger(years) && years >= 1) return years;
  return unwrap(fault('numbers/duration', 'whole', { years: quote(years) }));
}
