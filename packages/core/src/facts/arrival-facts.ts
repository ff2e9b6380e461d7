import { daysBetween } from '../time/index.ts';
import { entryOf, schoolEntered } from './entry.ts';
import { type FactTable, knownBy } from './fact.ts';
import { entryYear } from './school-year.ts';
import type { Subject } from './subject.ts';
import { termsOf } from './terms-of.ts';

export const arrivalFacts = {
  'arrival.due': {
    type: { type: 'date' },
    label: { zh: '规定的报到日', en: 'day of arrival' },
    knownBy: knownBy.terms,
    read: s => dueOf(s),
  },
  'arrival.expected-by': {
    type: { type: 'date' },
    label: { zh: '应当到校的最后一日', en: 'last day on which the student is expected' },
    knownBy: knownBy.terms,
    read: s => {
      const deferred = termsOf(s, 'deferral')?.until;
      if (deferred !== undefined) return openingOf(s, entryYear(s, deferred));
      return termsOf(s, 'late-arrival')?.until ?? dueOf(s);
    },
  },
  'arrival.last-day': {
    type: { type: 'date' },
    label: { zh: '报到的最后一日（含已批准的延期）', en: 'last day of arrival, with what was granted' },
    knownBy: knownBy.terms,
    read: s => lastDayOf(s),
  },
  'arrival.days-since-opening': {
    type: { type: 'integer', unit: 'calendar-day' },
    label: { zh: '开学以来的日数', en: 'days since the term opened' },
    knownBy: knownBy.terms,
    mayChange: { how: 'act-day' },
    read: s => {
      const opens = openingOf(s);
      return opens === undefined ? undefined : daysBetween(opens, s.on);
    },
  },
  'arrival.extension-runs': {
    type: { type: 'boolean' },
    label: { zh: '正在延期之内', en: 'an extension runs' },
    knownBy: knownBy.school,
    mayChange: { how: 'act-day' },
    read: ({ enrolment, on }) => enrolment && (enrolment.admission?.extendedUntil ?? '') >= on,
  },
  'arrival.urged-in-vain': {
    type: { type: 'boolean' },
    label: { zh: '学校督促入学无效', en: 'the school urged in vain' },
    knownBy: knownBy.school,
    read: ({ enrolment }) => enrolment && enrolment.admission?.urgedInVain === true,
  },
  'arrival.urging-is-in-vain': {
    type: { type: 'boolean' },
    label: { zh: '本次督促无效', en: 'this time urging is in vain' },
    knownBy: knownBy.school,
    read: ({ command }) => (command.type === 'admission.urge' ? command.inVain : undefined),
  },
  'arrival.asked-until': {
    type: { type: 'date' },
    label: { zh: '申请延期至', en: 'arrival asked for by' },
    knownBy: knownBy.request,
    read: s => termsOf(s, 'late-arrival')?.until,
  },
  'arrival.days-asked': {
    type: { type: 'integer', unit: 'calendar-day' },
    label: { zh: '申请延期的日数', en: 'days of extension asked for' },
    knownBy: knownBy.request,
    read: s => {
      const [until, due] = [termsOf(s, 'late-arrival')?.until, dueOf(s)];
      return until === undefined || due === undefined ? undefined : daysBetween(due, until);
    },
  },
} as const satisfies FactTable;

/** The day on which the autumn term of the year of entry opens. */
function openingOf(s: Subject, year = entryOf(s)?.cohort): string | undefined {
  const school = schoolEntered(s);
  return s.directory
    .terms(school?.division ?? '')
    .find(({ season, schoolYear }) => season === 'autumn' && schoolYear === year)?.opens;
}

const dueOf = (s: Subject): string | undefined => {
  const { command, enrolment } = s;
  const set = command.type === 'admission.admit' ? command.arriveBy : enrolment?.admission?.arriveBy;
  const deferred = enrolment?.admission?.deferredUntil !== undefined;
  return (deferred ? undefined : set) ?? openingOf(s);
};

function lastDayOf(s: Subject): string | undefined {
  const { extendedUntil } = s.enrolment?.admission ?? {};
  const due = dueOf(s);
  return extendedUntil !== undefined && due !== undefined && extendedUntil > due ? extendedUntil : due;
}
