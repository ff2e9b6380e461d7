import type { FactValue } from '../law/condition.ts';
import type { Bilingual } from '../text.ts';

/** Facts that are read from the same thing, so that not every combination of their values can be. */
export interface FactLink {
  /** Values that matter to the link; of a fact that is not a number, all do. */
  readonly facts: Readonly<Record<string, readonly number[]>>;
  readonly says: Bilingual;
  /** Whether the values of `facts` can be together; all are known. */
  readonly holds: (values: Readonly<Record<string, FactValue>>) => boolean;
}

/** What follows from how facts are read, whatever the law is. A test holds it against records of every kind. */
export const factLinks: readonly FactLink[] = [
  {
    facts: { 'student.stage': [], 'student.has-completed-compulsory-stage': [] },
    says: {
      zh: '普通高中学生已完成九年义务教育，小学生没有',
      en: 'a senior student has completed nine years of compulsory schooling, a primary student has not',
    },
    holds: v =>
      v['student.stage'] === 'junior' ||
      v['student.has-completed-compulsory-stage'] === (v['student.stage'] === 'senior'),
  },
  {
    facts: { 'results.all-subjects-passed': [], 'results.failed-subjects': [0, 1] },
    says: {
      zh: '各科成绩合格，就是没有不及格的科目',
      en: 'all subjects passed is no subject failed',
    },
    holds: v => v['results.all-subjects-passed'] === (v['results.failed-subjects'] === 0),
  },
  {
    facts: { 'resumption.keeps-cohort': [], 'resumption.is-above-the-cohort': [] },
    says: {
      zh: '复学入原年级，就不高于原来的级',
      en: 'who resumes with the original cohort is not above it',
    },
    holds: v => !(v['resumption.keeps-cohort'] && v['resumption.is-above-the-cohort']),
  },
  {
    facts: { 'actor.teaches-at-home': [], 'student.is-taught-at-home': [] },
    says: {
      zh: '有学校送教上门，学生才是送教上门的学生',
      en: 'where a school teaches the student at home, the student is taught at home',
    },
    holds: v => !v['actor.teaches-at-home'] || v['student.is-taught-at-home'] === true,
  },
];
