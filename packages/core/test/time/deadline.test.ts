import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  type PeriodUnit,
  periodEnd,
  workingDaysBetween,
} from '../../src/time/index.ts';
import { anyDay, china, isWorked, refusal } from './support.ts';

describe('periods that were counted by hand', () => {
  test.each([
    ['2026-02-10', 10, '2026-03-02'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-04-30', 10, '2026-05-18'],
    ['2026-09-14', 10, '2026-09-28'],
    ['2026-09-18', 10, '2026-10-09'],
    ['2026-09-24', 10, '2026-10-15'],
    ['2025-12-30', 10, '2026-01-14'],
    ['2025-09-24', 10, '2025-10-14'],
    ['2026-09-01', 5, '2026-09-08'],
    ['2026-03-02', 5, '2026-03-09'],
  ])('%s and %i working days is %s', (start, days, end) => {
    expect(addWorkingDays(china, start, days)).toEqual({ date: end, provisional: false });
    expect(periodEnd(china, start, { count: days, unit: 'working-day' })).toEqual({
      date: end,
      provisional: false,
    });
    expect(workingDaysBetween(china, start, end)).toEqual({ days, provisional: false });
  });

  test.each<[string, number, PeriodUnit, string]>([
    ['2026-09-01', 1, 'month', '2026-10-08'],
    ['2026-09-01', 2, 'month', '2026-11-02'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2024-02-29', 12, 'month', '2025-02-28'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2026-09-21', 14, 'calendar-day', '2026-10-08'],
    ['2026-09-21', 2, 'week', '2026-10-08'],
    ['2026-09-06', 2, 'week', '2026-09-20'],
    ['2026-10-02', 0, 'calendar-day', '2026-10-08'],
    ['2026-10-02', 0, 'working-day', '2026-10-08'],
  ])('%s and %i %s is %s', (start, count, unit, end) => {
    expect(periodEnd(china, start, { count, unit })).toEqual({ date: end, provisional: false });
  });
});

describe('where the published years end', () => {
  test('a day that rests on an unpublished year is provisional, a day before it is not', () => {
    expect(addWorkingDays(china, '2026-12-30', 1)).toEqual({ date: '2026-12-31', provisional: false });
    expect(addWorkingDays(china, '2026-12-31', 1)).toEqual({ date: '2027-01-01', provisional: true });
    expect(addWorkingDays(china, '2026-12-25', 10)).toEqual({ date: '2027-01-08', provisional: true });
    expect(addWorkingDays(china, '2027-01-08', 0)).toEqual({ date: '2027-01-08', provisional: false });
  });

  test('of a period only the end counts, unless it is one of working days', () => {
    const ends = (start: string, count: number, unit: PeriodUnit) =>
      periodEnd(china, start, { count, unit }).provisional;
    expect(ends('2026-11-30', 1, 'month')).toBe(false);
    expect(ends('2026-12-01', 1, 'month')).toBe(true);
    expect(ends('2016-12-01', 2, 'month')).toBe(false);
    expect(ends('2016-12-31', 5, 'working-day')).toBe(false);
    expect(ends('2016-12-30', 5, 'working-day')).toBe(true);
  });

  test('a number of days over the border is provisional', () => {
    expect(workingDaysBetween(china, '2026-12-30', '2026-12-31')).toEqual({ days: 1, provisional: false });
    expect(workingDaysBetween(china, '2026-12-30', '2027-01-04')).toEqual({ days: 3, provisional: true });
    expect(workingDaysBetween(china, '2016-12-31', '2017-01-03')).toEqual({ days: 1, provisional: false });
    expect(workingDaysBetween(china, '2016-12-30', '2017-01-03')).toEqual({ days: 1, provisional: true });
    expect(workingDaysBetween(china, '2030-05-05', '2030-05-05')).toEqual({ days: 0, provisional: false });
  });
});

test('days off alone count nothing, and the other order counts negative', () => {
  expect(workingDaysBetween(china, '2026-09-30', '2026-10-07')).toEqual({ days: 0, provisional: false });
  expect(workingDaysBetween(china, '2026-10-07', '2026-09-30').days).toBe(0);
  expect(workingDaysBetween(china, '2026-09-08', '2026-09-01').days).toBe(-5);
});

describe('properties', () => {
  const someDays = fc.integer({ min: 0, max: 600 });

  test('counting gives what a walk from day to day gives', () => {
    const walk = (start: string, days: number) => {
      let date = start;
      for (let left = days; left > 0; ) {
        date = addDays(date, 1);
        if (isWorked(china, date)) left -= 1;
      }
      return date;
    };
    fc.assert(
      fc.property(anyDay, someDays, (start, days) => {
        const { date, provisional } = addWorkingDays(china, start, days);
        expect(date).toBe(walk(start, days));
        const published = addDays(start, 1) >= china.coverage.from && date <= china.coverage.to;
        expect(provisional).toBe(days > 0 && !published);
        expect(workingDaysBetween(china, start, date).days).toBe(days);
      }),
      { numRuns: 300 },
    );
  });

  test('an end is a working day, whatever the unit, and never before the start', () => {
    const unit = fc.constantFrom<PeriodUnit>('calendar-day', 'week', 'month', 'year', 'working-day');
    fc.assert(
      fc.property(anyDay, fc.nat(40), unit, (start, count, unit) => {
        const { date } = periodEnd(china, start, { count, unit });
        expect(isWorked(china, date)).toBe(true);
        expect(date >= start).toBe(true);
      }),
    );
  });

  test('a later start or a longer period never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.nat(60), fc.nat(60), (start, later, days, more) => {
        const { date } = addWorkingDays(china, start, days);
        expect(addWorkingDays(china, addDays(start, later), days).date >= date).toBe(true);
        expect(addWorkingDays(china, start, days + more).date >= date).toBe(true);
      }),
    );
  });

  test('numbers of working days add up over any three days', () => {
    const between = (from: string, to: string) => workingDaysBetween(china, from, to).days;
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
    );
  });
});

test('lengths and dates that make no sense are refused', () => {
  for (const count of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => addWorkingDays(china, '2026-09-01', count)).toThrow(refusal('time/bad-count'));
    expect(() => periodEnd(china, '2026-09-01', { count, unit: 'month' })).toThrow(refusal('time/bad-count'));
  }
  expect(() => addWorkingDays(china, '2026-9-1', 1)).toThrow(refusal('time/not-a-date'));
  expect(() => workingDaysBetween(china, '2026-09-01', '2026-09-31')).toThrow(refusal('time/not-a-date'));
  const idle = { coverage: { from: '9990-01-01', to: '9999-12-31' }, isWorkingDay: () => false };
  expect(() => addWorkingDays(idle, '9995-01-01', 1)).toThrow(refusal('time/out-of-range'));
});
