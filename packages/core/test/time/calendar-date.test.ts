import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  compareDates,
  daysBetween,
  isDate,
  parseDate,
  weekday,
} from '../../src/time/index.ts';
import { refusal } from './support.ts';

const fromInstant = (instant: Date) => instant.toISOString().slice(0, 10);
const instantOf = (date: string) => new Date(`${date}T00:00:00Z`);
const aDate = fc
  .date({ min: instantOf('0001-01-01'), max: instantOf('9999-12-31'), noInvalidDate: true })
  .map(fromInstant);
const aModernDate = fc
  .date({ min: instantOf('1900-01-01'), max: instantOf('2100-12-31'), noInvalidDate: true })
  .map(fromInstant);

test.each([
  '2011-02-29',
  '1900-02-29',
  '2024-9-1',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-09-31',
  '0000-01-01',
  '20260901',
  '2026-09-01T00:00',
  ' 2026-09-01',
  '2026-09-01\n',
  '２０２６-09-01',
  '',
])('%j is not a date', text => {
  expect(isDate(text)).toBe(false);
  expect(() => parseDate(text)).toThrow(refusal('time/not-a-date'));
  expect(() => addDays(text, 1)).toThrow(refusal('time/not-a-date'));
});

test('leap days exist where the Gregorian calendar has them', () => {
  expect(['2000-02-29', '2024-02-29', '2400-02-29'].every(isDate)).toBe(true);
});

test('the error names its place, and shows no more than a date is long', () => {
  const place = { file: '花名册.csv', row: 3, column: '出生日期' };
  let thrown: unknown;
  try {
    parseDate('11010519491231002X', place);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ code: 'time/not-a-date', where: place });
  expect(String(thrown)).not.toContain('1231002X');
});

describe('arithmetic', () => {
  test('agrees with the UTC arithmetic of the runtime, over ten thousand years', () => {
    fc.assert(
      fc.property(aDate, aDate, (a, b) => {
        const days = (instantOf(b).getTime() - instantOf(a).getTime()) / 86_400_000;
        expect(parseDate(a)).toBe(a);
        expect(daysBetween(a, b)).toBe(days);
        expect(addDays(a, days)).toBe(b);
        expect(weekday(a)).toBe(instantOf(a).getUTCDay() || 7);
        expect(Math.sign(days)).toBe(compareDates(b, a));
      }),
      { numRuns: 2000 },
    );
  });

  test('every day of four hundred years is followed by the right one', () => {
    let instant = Date.UTC(1900, 0, 1);
    for (let day = '1900-01-01'; day < '2300-01-01'; day = addDays(day, 1), instant += 86_400_000) {
      if (day !== fromInstant(new Date(instant))) throw new Error(day);
    }
  });

  test('a month later is never in another month than the next, and never earlier in the month than it must', () => {
    const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
    fc.assert(
      fc.property(aModernDate, fc.integer({ min: -600, max: 600 }), (start, months) => {
        const end = addMonths(start, months);
        expect(monthOf(end) - monthOf(start)).toBe(months);
        const sameDay = end.slice(8) === start.slice(8);
        expect(sameDay || (end.slice(8) < start.slice(8) && addDays(end, 1).endsWith('-01'))).toBe(true);
        expect(addMonths(start, 12 * months)).toBe(addYears(start, months));
      }),
    );
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i month(s) is %s', (start, months, end) => {
    expect(addMonths(start, months)).toBe(end);
  });

  test('a day that a year doesn’t have is the last of its month', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  test('fractions, and days beyond the four-digit years, are refused', () => {
    for (const count of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addDays('2026-09-01', count)).toThrow(refusal('time/bad-count'));
      expect(() => addMonths('2026-09-01', count)).toThrow(refusal('time/bad-count'));
    }
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
    expect(() => addDays('9999-12-31', 1)).toThrow(refusal('time/out-of-range'));
    expect(() => addDays('0001-01-01', -1)).toThrow(refusal('time/out-of-range'));
    expect(() => addMonths('0001-01-31', -1)).toThrow(refusal('time/out-of-range'));
    expect(() => addYears('2026-09-01', 8000)).toThrow(refusal('time/out-of-range'));
  });
});

describe('age', () => {
  test.each([
    ['2008-09-01', '2026-08-31', 17],
    ['2008-09-01', '2026-09-01', 18],
    ['2008-02-29', '2026-02-27', 17],
    ['2008-02-29', '2026-02-28', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-09-01', '2026-09-01', 0],
    ['2026-09-01', '2026-08-31', -1],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(ageOn(birth, on)).toBe(age);
  });

  test('grows by one a year, and never falls', () => {
    fc.assert(
      fc.property(aModernDate, fc.nat(36_500), (birth, days) => {
        const on = addDays(birth, days);
        expect(ageOn(birth, addYears(birth, 18))).toBe(18);
        expect(ageOn(birth, addDays(addYears(birth, 18), -1))).toBe(17);
        expect([0, 1]).toContain(ageOn(birth, addDays(on, 1)) - ageOn(birth, on));
      }),
    );
  });
});
