import type { Bilingual } from '../text.ts';
import { isDate } from './calendar-date.ts';
import { daysOfRange, isWeekend } from './days.ts';
import type { DaysOff, HolidayNotice, WorkingDayYear } from './working-day-year.ts';

export interface Problem extends Bilingual {
  readonly path: string;
}

const yearKeys = ['year', 'notices', 'daysOff', 'workdays', 'note'];
const noticeKeys = ['title', 'number', 'date', 'url'];
const numberForm = /^\S+〔(\d{4})〕\d+号$/;

/** The first fault of a year file, if it has one. */
export function problemOfYear(json: unknown, file: string): Problem | undefined {
  const form = problemInForm(json, file);
  if (form) return form;
  const year = json as WorkingDayYear;
  return (
    first(year.notices, (notice, i) => problemInNotice(notice, year.year, `notices[${i}]`)) ??
    problemInDaysOff(year) ??
    problemInWorkdays(year)
  );
}

function problemInForm(json: unknown, file: string): Problem | undefined {
  if (!isObject(json)) return { path: '', zh: '应为一个对象', en: 'it must be an object' };
  const unknown = unknownKey(json, yearKeys);
  if (unknown !== undefined) return { path: unknown, zh: '不认识的字段', en: 'unknown field' };
  const { year, notices, daysOff, workdays, note } = json;
  const named = /(?:^|[/\\])(\d{4})\.json$/.exec(file)?.[1];
  if (!Number.isInteger(year)) return { path: 'year', zh: '缺年份', en: 'no year' };
  if (named !== undefined && Number(named) !== year) {
    return { path: 'year', zh: `与文件名中的${named}年不符`, en: `the file is named ${named}` };
  }
  if (!Array.isArray(notices) || notices.length === 0)
    return { path: 'notices', zh: '缺放假通知', en: 'no notice is cited' };
  if (!Array.isArray(daysOff)) return { path: 'daysOff', zh: '应为列表', en: 'it must be a list' };
  if (!Array.isArray(workdays)) return { path: 'workdays', zh: '应为列表', en: 'it must be a list' };
  return note === undefined || isText(note)
    ? undefined
    : { path: 'note', zh: '应为文字', en: 'it must be text' };
}

function problemInNotice(notice: unknown, year: number, path: string): Problem | undefined {
  if (!isObject(notice)) return { path, zh: '应为一个对象', en: 'it must be an object' };
  const unknown = unknownKey(notice, noticeKeys);
  if (unknown !== undefined) return { path: `${path}.${unknown}`, zh: '不认识的字段', en: 'unknown field' };
  const { title, number, date, url } = notice as Partial<HolidayNotice>;
  if (!isText(title) || !title.includes(`${year}年`)) {
    return { path: `${path}.title`, zh: `标题中没有“${year}年”`, en: `the title doesn’t name ${year}` };
  }
  const issued = numberForm.exec(number ?? '')?.[1];
  if (issued === undefined)
    return { path: `${path}.number`, zh: '文号格式有误', en: 'not the number of a notice' };
  if (!isDate(date) || !date?.startsWith(issued)) {
    return {
      path: `${path}.date`,
      zh: '成文日期与文号的年份不符',
      en: 'the date is not in the year of the number',
    };
  }
  if (url === undefined || (isText(url) && url.startsWith('https://'))) return undefined;
  return { path: `${path}.url`, zh: '网址格式有误', en: 'not an address' };
}

function problemInDaysOff({ year, daysOff }: WorkingDayYear): Problem | undefined {
  const seen = new Set<string>();
  return first(daysOff, (entry, i) => {
    const path = `daysOff[${i}]`;
    const { name, from, to } = (entry ?? {}) as Partial<DaysOff>;
    if (!isText(name)) return { path: `${path}.name`, zh: '缺节日名称', en: 'no name' };
    if (!isDate(from) || !isDate(to) || from! > to!) return { path, zh: '起止日期有误', en: 'wrong dates' };
    if (!belongs(from!, year) || !belongs(to!, year))
      return { path, zh: `不属于${year}年`, en: `not of ${year}` };
    const twice = daysOfRange(from!, to!).find(day => seen.size === seen.add(day).size);
    return twice === undefined ? undefined : { path, zh: `${twice}重复列出`, en: `${twice} is listed twice` };
  });
}

function problemInWorkdays({ year, workdays, daysOff }: WorkingDayYear): Problem | undefined {
  return first(workdays, (day, i) => {
    const path = `workdays[${i}]`;
    if (!isDate(day) || !belongs(day, year))
      return { path, zh: `不是${year}年的日期`, en: `not a date of ${year}` };
    if (!isWeekend(day)) return { path, zh: `${day}本来就是工作日`, en: `${day} is a working day anyway` };
    if (workdays.indexOf(day) < i) return { path, zh: `${day}重复列出`, en: `${day} is listed twice` };
    const off = daysOff.some(({ from, to }) => from <= day && day <= to);
    return off ? { path, zh: `${day}同时列为放假日`, en: `${day} is a day off too` } : undefined;
  });
}

/** A notice reaches back into the December before its year, no further. */
const belongs = (date: string, year: number) =>
  date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const unknownKey = (value: object, known: readonly string[]) =>
  Object.keys(value).find(key => !known.includes(key));

function first<T>(
  items: readonly T[],
  problemIn: (item: T, i: number) => Problem | undefined,
): Problem | undefined {
  for (const [i, item] of items.entries()) {
    const problem = problemIn(item, i);
    if (problem) return problem;
  }
  return undefined;
}
