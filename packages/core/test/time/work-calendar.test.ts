import { isWorkday } from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { addDays, addWorkingDays, weekday, withLocalHolidays, workCalendar } from '../../src/time/index.ts';
import { china, refusal, years } from './support.ts';

const { from, to } = china.coverage;
const year = (wanted: number) => years.filter(({ year }) => year === wanted);

describe('the State Council’s days', () => {
  test('every covered day agrees with an independent source', () => {
    const differing: string[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (china.isWorkingDay(day) !== isWorkday(day)) differing.push(day);
    }
    expect([from, to]).toEqual(['2017-01-01', '2026-12-31']);
    expect(differing).toEqual([]);
  });

  test('a notice that changed an earlier one is cited with it, and its days hold', () => {
    expect(year(2019)[0]?.notices.map(notice => notice.number)).toEqual([
      '国办发明电〔2018〕15号',
      '国办发明电〔2019〕3号',
    ]);
    expect(['2019-05-02', '2019-05-03'].map(china.isWorkingDay)).toEqual([false, false]);
    expect(year(2020)[0]?.notices.map(notice => notice.number)).toEqual([
      '国办发明电〔2019〕16号',
      '国办发明电〔2020〕1号',
    ]);
    expect(['2020-02-01', '2020-02-03'].map(china.isWorkingDay)).toEqual([false, true]);
  });

  test('days of December come from the notice of the next year', () => {
    const days = ['2018-12-29', '2018-12-30', '2018-12-31'];
    expect(days.map(china.isWorkingDay)).toEqual([true, false, false]);
    expect(days.map(workCalendar(year(2018)).isWorkingDay)).toEqual([false, false, true]);
    expect(days.map(workCalendar(year(2019)).isWorkingDay)).toEqual([undefined, undefined, undefined]);
    expect(china.isWorkingDay('2022-12-31')).toBe(false);
  });

  test('a year that is not published has no answer', () => {
    expect(china.isWorkingDay('2027-01-01')).toBeUndefined();
    expect(china.isWorkingDay('2016-12-31')).toBeUndefined();
    expect(workCalendar([]).isWorkingDay('2026-09-01')).toBeUndefined();
    expect(addWorkingDays(workCalendar([]), '2026-09-30', 1)).toEqual({
      date: '2026-10-01',
      provisional: true,
    });
  });

  test('years may come in any order, but not twice, with a gap, or in contradiction', () => {
    const backwards = workCalendar([...years].reverse());
    expect(backwards.coverage).toEqual(china.coverage);
    expect(backwards.isWorkingDay('2018-12-29')).toBe(true);
    expect(() => workCalendar([...year(2026), ...year(2026)])).toThrow(refusal('time/bad-year'));
    expect(() => workCalendar([...year(2024), ...year(2026)])).toThrow(refusal('time/bad-year'));
    const other = { ...year(2018)[0]!, daysOff: [], workdays: ['2018-12-30'] };
    expect(() => workCalendar([other, ...year(2019)])).toThrow(refusal('time/bad-year'));
  });
});

describe('local holidays', () => {
  // 凉山州 2023 and 2024, the parts that differ from the national notice.
  const [notice2023, notice2024] = ['凉府办函〔2022〕121号', '凉府办函〔2023〕112号'];
  const liangshan = [
    { name: '国庆节、州庆', from: '2023-10-07', to: '2023-10-07', notice: notice2023 },
    {
      name: '火把节',
      from: '2024-07-29',
      to: '2024-08-04',
      workdays: ['2024-07-27', '2024-08-10'],
      notice: notice2024,
    },
    {
      name: '彝历新年',
      from: '2024-11-20',
      to: '2024-11-26',
      workdays: ['2024-11-17', '2024-11-30'],
      notice: notice2024,
    },
  ];
  const local = withLocalHolidays(china, liangshan);

  test('their days are off and their make-up days worked, there and only there', () => {
    expect(['2024-11-20', '2024-11-26', '2024-11-17', '2024-11-30'].map(local.isWorkingDay)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(['2024-11-20', '2024-11-26', '2024-11-17', '2024-11-30'].map(china.isWorkingDay)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(addWorkingDays(china, '2024-11-15', 10).date).toBe('2024-11-29');
    expect(addWorkingDays(local, '2024-11-15', 10).date).toBe('2024-12-04');
  });

  test('the local notice prevails over a national make-up day', () => {
    expect(weekday('2023-10-07')).toBe(6);
    expect(china.isWorkingDay('2023-10-07')).toBe(true);
    expect(local.isWorkingDay('2023-10-07')).toBe(false);
  });

  test('every other day is as before, and the coverage too', () => {
    const named = liangshan.flatMap(({ workdays = [] }) => workdays);
    const differing: string[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const inHoliday =
        liangshan.some(holiday => holiday.from <= day && day <= holiday.to) || named.includes(day);
      if (!inHoliday && local.isWorkingDay(day) !== china.isWorkingDay(day)) differing.push(day);
    }
    expect(differing).toEqual([]);
    expect(local.coverage).toEqual(china.coverage);
  });

  test('they can be handed in with the years', () => {
    const built = workCalendar(years, { localHolidays: liangshan });
    expect(['2024-11-20', '2024-11-17', '2024-11-18'].map(built.isWorkingDay)).toEqual([false, true, true]);
  });

  test.each([
    ['that end before they begin', { to: '2024-07-28' }],
    ['without a notice', { notice: '' }],
    ['that make a day off a working day', { workdays: ['2024-07-30'] }],
    ['with a make-up day that is no date', { workdays: ['2024-7-27'] }],
  ])('those %s are refused', (_, change) => {
    const holiday = { name: '火把节', from: '2024-07-29', to: '2024-08-04', notice: notice2024, ...change };
    expect(() => withLocalHolidays(china, [holiday])).toThrow(refusal('time/bad-local-holiday'));
  });
});
