import { suspensionGrounds } from '../record/vocabulary.ts';
import { addYears, ageOn, daysBetween } from '../time/index.ts';
import { type FactTable, knownBy } from './fact.ts';
import { cohortInGrade } from './school-year.ts';
import type { Subject } from './subject.ts';
import { termsOf } from './terms-of.ts';

export const suspensionFacts = {
  'suspension.ground': {
    type: { type: 'enum', values: suspensionGrounds },
    label: { zh: '休学理由', en: 'ground of the suspension' },
    knownBy: knownBy.request,
    mayChange: { how: 'ground', field: 'ground' },
    read: s => termsOf(s, 'suspension')?.ground,
  },
  'suspension.is-ordered': {
    type: { type: 'boolean' },
    label: { zh: '学校令其休学', en: 'the suspension is ordered' },
    knownBy: knownBy.request,
    read: s => termsOf(s, 'suspension')?.ordered,
  },
  'suspension.from': {
    type: { type: 'date' },
    label: { zh: '休学起日', en: 'first day of the suspension' },
    knownBy: knownBy.request,
    mayChange: { how: 'request', field: 'from' },
    read: s => periodOf(s)?.from,
  },
  'suspension.until': {
    type: { type: 'date' },
    label: { zh: '休学止日', en: 'last day of the suspension' },
    knownBy: knownBy.request,
    mayChange: { how: 'request', field: 'until' },
    read: s => periodOf(s)?.until,
  },
  'suspension.years-begun': {
    type: { type: 'integer', unit: 'year' },
    label: { zh: '休学期限所及的年数', en: 'years that the suspension reaches into' },
    knownBy: knownBy.request,
    mayChange: { how: 'request', field: 'until' },
    read: s => {
      const period = periodOf(s);
      if (!period) return undefined;
      const full = ageOn(period.from, period.until);
      return addYears(period.from, full) < period.until ? full + 1 : full;
    },
  },
  'suspension.ends': {
    type: { type: 'date' },
    label: { zh: '现休学期满日', en: 'day on which the present suspension ends' },
    knownBy: knownBy.school,
    read: s => s.enrolment?.suspension?.until,
  },
  'suspension.days-to-end': {
    type: { type: 'integer', unit: 'calendar-day' },
    label: { zh: '申请日距休学期满的日数', en: 'days from the application to the end of the suspension' },
    knownBy: knownBy.school,
    mayChange: { how: 'application-day' },
    read: s => {
      const end = s.enrolment?.suspension?.until;
      return end === undefined || !s.terms ? undefined : daysBetween(s.terms.appliedOn, end);
    },
  },
  'suspension.was-medical': {
    type: { type: 'boolean' },
    label: { zh: '因病休学', en: 'the suspension was for a medical reason' },
    knownBy: knownBy.school,
    read: ({ enrolment }) => enrolment?.suspension && enrolment.suspension.reason === 'illness',
  },
  'resumption.keeps-cohort': {
    type: { type: 'boolean' },
    label: { zh: '复学入原年级（级不变）', en: 'the student resumes with the original cohort' },
    knownBy: knownBy.terms,
    mayChange: { how: 'request', field: 'grade' },
    read: s => comparedWithCohort(s, difference => difference === 0),
  },
  'resumption.is-above-the-cohort': {
    type: { type: 'boolean' },
    label: { zh: '复学的年级高于原来的级', en: 'the grade is above the original cohort' },
    knownBy: knownBy.terms,
    mayChange: { how: 'request', field: 'grade' },
    read: s => comparedWithCohort(s, difference => difference < 0),
  },
} as const satisfies FactTable;

/** What is asked for; an extension begins where the suspension ends. */
function periodOf(s: Subject): { readonly from: string; readonly until: string } | undefined {
  const asked = termsOf(s, 'suspension');
  if (asked) return asked;
  const until = termsOf(s, 'extension')?.until;
  const from = s.enrolment?.suspension?.until;
  return until === undefined || from === undefined ? undefined : { from, until };
}

function comparedWithCohort(s: Subject, test: (years: number) => boolean): boolean | undefined {
  const grade = termsOf(s, 'resumption')?.grade;
  const cohort = grade === undefined ? undefined : cohortInGrade(s, grade);
  return cohort === undefined || !s.enrolment ? undefined : test(Number(cohort) - Number(s.enrolment.cohort));
}
