import { leaves } from '../record/vocabulary.ts';
import { daysBetween, workingDaysBetween } from '../time/index.ts';
import { type FactTable, knownBy } from './fact.ts';
import { recordSchool } from './record-school.ts';
import type { Subject } from './subject.ts';

export const attendanceFacts = {
  'absence.leave': {
    type: { type: 'enum', values: leaves },
    label: { zh: '请假情况', en: 'leave for the absence' },
    knownBy: knownBy.school,
    read: ({ command }) => (command.type === 'attendance.record' ? command.leave : undefined),
  },
  'truancy.class-hours-in-term': {
    type: { type: 'integer', unit: 'class-hour' },
    label: { zh: '本学期旷课累计学时', en: 'class hours of truancy in the term' },
    knownBy: knownBy.school,
    read: s => inTerm(s, s.record?.truancy)?.reduce((sum, { classHours }) => sum + classHours, 0),
  },
  'truancy.contacts-in-vain-in-term': {
    type: { type: 'integer', unit: 'count' },
    label: {
      zh: '本学期与监护人联系、帮助教育无效的次数',
      en: 'contacts with the guardian in vain, in the term',
    },
    knownBy: knownBy.school,
    read: s => inTerm(s, s.record?.contacts)?.filter(({ inVain }) => inVain).length,
  },
  'truancy.weeks-in-a-row': {
    type: { type: 'integer', unit: 'week' },
    label: { zh: '连续旷课满几周', en: 'full weeks of truancy in a row' },
    knownBy: knownBy.school,
    read: s => s.record && Math.floor(calendarDays(truancyInARow(s)) / 7),
  },
  'truancy.school-weeks-in-a-row': {
    type: { type: 'integer', unit: 'week' },
    label: { zh: '连续旷课满几个五日上课周', en: 'full weeks of five school days of truancy in a row' },
    knownBy: knownBy.school,
    read: s => s.record && Math.floor(truancyInARow(s).length / 5),
  },
} as const satisfies FactTable;

/** Entries since the opening of the term that the day is in, or that ended last; `undefined` where the terms are not known. */
function inTerm<E extends { readonly on: string }>(
  subject: Subject,
  entries: readonly E[] | undefined,
): readonly E[] | undefined {
  const { directory, on } = subject;
  const school = recordSchool(subject);
  const opened = school && directory.terms(school.division).map(term => term.opens);
  const since = opened
    ?.filter(opens => opens <= on)
    .sort()
    .at(-1);
  return since === undefined ? undefined : entries?.filter(entry => since <= entry.on && entry.on <= on);
}

/**
 * The days of the truancy that still lasts, oldest first: a day at school or on leave in between would have ended it, and the school
 * that records the absence says so by the days it leaves out.
 */
function truancyInARow(subject: Subject): readonly string[] {
  const { record, command, on, calendar } = subject;
  const days = new Set(record?.truancy.map(entry => entry.on));
  if (command.type === 'attendance.record') {
    if (command.leave === 'granted') return [];
    days.add(command.day);
  }
  const workdays = calendar(recordSchool(subject)?.division ?? '');
  const row: string[] = [];
  for (const day of [...days]
    .filter(day => day <= on)
    .sort()
    .toReversed()) {
    // A weekend or a holiday in between ends nothing; a working day that is not in the book does.
    if (row[0] !== undefined && workingDaysBetween(workdays, day, row[0]).days > 1) break;
    row.unshift(day);
  }
  return row;
}

/** From the first day to the last, weekends in between included. */
const calendarDays = (days: readonly string[]): number => {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? 0 : daysBetween(first, last) + 1;
};
