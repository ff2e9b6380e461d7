import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cohortOf,
  entryYear,
  gradeName,
  graduationYear,
  parseCohort,
  parseGradeName,
} from '../../src/numbers/index.ts';

describe('cohorts', () => {
  it('are named after the year of entry and read back', () => {
    expect(cohortOf(2016)).toBe('2016级');
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), year => {
        expect(parseCohort(cohortOf(year))).toBe(year);
      }),
    );
    expect(parseCohort('2016')).toBe(2016);
  });

  it('refuse what is no cohort', () => {
    for (const text of ['', '16级', '2016届', '2016 级', '0216级', '2016级1班', '二〇一六级'])
      expect(() => parseCohort(text)).toThrow('numbers/cohort');
    for (const year of [16, 20161, 2016.5, Number.NaN]) expect(() => cohortOf(year)).toThrow('numbers/year');
  });

  it('graduate after the years that are handed in', () => {
    expect(graduationYear(2026, 3)).toBe(2029);
    expect(graduationYear(2026, 6)).toBe(2032);
    expect(entryYear(2029, 3)).toBe(2026);
    for (const years of [0, -3, 2.5]) expect(() => graduationYear(2026, years)).toThrow('numbers/duration');
    expect(() => graduationYear(26, 3)).toThrow('numbers/year');
  });
});

describe('grades', () => {
  const names =
    '一年级 二年级 三年级 四年级 五年级 六年级 七年级 八年级 九年级 高一年级 高二年级 高三年级'.split(' ');

  it('have twelve names that are read back', () => {
    expect(names.map(name => gradeName(parseGradeName(name)))).toEqual(names);
    expect(parseGradeName('九年级')).toEqual({ stage: 'junior', grade: 3 });
    expect(parseGradeName('高一年级')).toEqual({ stage: 'senior', grade: 1 });
    expect(new Set(names.map(name => JSON.stringify(parseGradeName(name)))).size).toBe(12);
  });

  it('read the short names of rosters, and write the full ones', () => {
    expect(gradeName(parseGradeName('初二'))).toBe('八年级');
    expect(gradeName(parseGradeName('高三'))).toBe('高三年级');
  });

  it('refuse what is no grade', () => {
    for (const name of ['', '十年级', '高四年级', '大一', 'toString'])
      expect(() => parseGradeName(name)).toThrow('numbers/grade-name');
    for (const [stage, grade] of [
      ['primary', 7],
      ['junior', 4],
      ['senior', 0],
      ['senior', 1.5],
      ['toString', 1],
    ] as const)
      expect(() => gradeName({ stage: stage as 'primary', grade })).toThrow('numbers/grade]');
  });
});
