import { describe, expect, test } from 'vitest';
import { parseWorkingDayYear } from '../../src/time/index.ts';
import { years } from './support.ts';

const notice = {
  title: '国务院办公厅关于2026年部分节假日安排的通知',
  number: '国办发明电〔2025〕7号',
  date: '2025-11-04',
};
const holiday = { name: '国庆节', from: '2026-10-01', to: '2026-10-07' };
const sound = { year: 2026, notices: [notice], daysOff: [holiday], workdays: ['2026-10-10'] };

test('a sound file is read as it is', () => {
  expect(parseWorkingDayYear(sound, '2026.json')).toEqual(sound);
  const reaching = { ...holiday, name: '元旦', from: '2025-12-31', to: '2026-01-01' };
  expect(() => parseWorkingDayYear({ ...sound, daysOff: [reaching] }, '2026.json')).not.toThrow();
});

test('there is one file for every year, each with a notice of the autumn before', () => {
  expect(years.map(({ year }) => year)).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  for (const { year, notices } of years) expect(notices[0]?.date.slice(0, 4)).toBe(String(year - 1));
});

describe('a file is refused', () => {
  test.each<[string, object, string]>([
    ['without a notice', { notices: [] }, 'notices'],
    [
      'with the notice of another year',
      { notices: [{ ...notice, title: '关于2025年的通知' }] },
      'notices[0].title',
    ],
    ['with a notice without number', { notices: [{ ...notice, number: '第7号' }] }, 'notices[0].number'],
    ['with a notice of another date', { notices: [{ ...notice, date: '2026-11-04' }] }, 'notices[0].date'],
    ['with a notice that has more to it', { notices: [{ ...notice, issuer: '国办' }] }, 'notices[0].issuer'],
    ['with an unknown field', { holidays: [] }, 'holidays'],
    ['with a year that its name contradicts', { year: 2025 }, 'year'],
    ['without make-up days', { workdays: undefined }, 'workdays'],
    ['with a holiday without name', { daysOff: [{ ...holiday, name: ' ' }] }, 'daysOff[0].name'],
    [
      'with a holiday that ends before it begins',
      { daysOff: [{ ...holiday, to: '2026-09-30' }] },
      'daysOff[0]',
    ],
    ['with a holiday of another year', { daysOff: [{ ...holiday, from: '2025-10-01' }] }, 'daysOff[0]'],
    [
      'with a day off twice',
      { daysOff: [holiday, { ...holiday, from: '2026-10-07', to: '2026-10-08' }] },
      'daysOff[1]',
    ],
    ['with a make-up day from Monday to Friday', { workdays: ['2026-09-01'] }, 'workdays[0]'],
    ['with a make-up day twice', { workdays: ['2026-10-10', '2026-10-10'] }, 'workdays[1]'],
    ['with a make-up day that is off', { workdays: ['2026-10-03'] }, 'workdays[0]'],
    ['with a make-up day of another year', { workdays: ['2027-01-02'] }, 'workdays[0]'],
    ['with a note that is no text', { note: 1 }, 'note'],
  ])('%s', (_, change, path) => {
    expect(() => parseWorkingDayYear({ ...sound, ...change }, 'working-days/2026.json')).toThrow(
      expect.objectContaining({ code: 'time/bad-year', where: { file: 'working-days/2026.json', path } }),
    );
  });

  test.each([[null], [[]], ['2026'], [{}]])('if it is %j', json => {
    expect(() => parseWorkingDayYear(json, 'x.json')).toThrow(
      expect.objectContaining({ code: 'time/bad-year' }),
    );
  });
});
