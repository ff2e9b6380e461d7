import { checkExamNumber } from '../numbers/index.ts';
import { type FactTable, knownBy } from './fact.ts';
import type { Subject } from './subject.ts';

export const examNumberFacts = {
  'exam-number.is-of-the-school': {
    type: { type: 'boolean' },
    label: {
      zh: '考籍号第3—8位与学校的区划和编码一致',
      en: 'positions 3–8 of the exam number are the school’s',
    },
    knownBy: knownBy.directory,
    read: ({ command, enrolment, directory }) => {
      if (command.type !== 'exam-number.allocate' || !enrolment) return undefined;
      const school = directory.school(enrolment.school);
      if (school?.examCode === undefined) return undefined;
      return command.examNumber.slice(2, 8) === `${school.division.slice(2)}${school.examCode}`;
    },
  },
  'exam-number.is-well-formed': {
    type: { type: 'boolean' },
    label: { zh: '考籍号各段符合附件1', en: 'every part of the exam number is as attachment 1 says' },
    knownBy: knownBy.actor,
    read: s => s.enrolment && partsOf(s) !== undefined,
  },
  'exam-number.years-to-graduation': {
    type: { type: 'integer', unit: 'year' },
    label: {
      zh: '考籍号的毕业年份距入学年份的年数',
      en: 'years from entry to the graduation year in the number',
    },
    knownBy: knownBy.actor,
    read: s => {
      const parts = partsOf(s);
      return parts && parts.graduationYear - Number(s.enrolment?.cohort);
    },
  },
  'exam-number.is-the-first': {
    type: { type: 'boolean' },
    label: { zh: '首次编制考籍号', en: 'it is the student’s first exam number' },
    knownBy: knownBy.school,
    read: ({ record }) => {
      const senior = record?.enrolments.filter(({ stage }) => stage === 'senior');
      return senior?.every(
        ({ examNumber, voidedExamNumbers }, position) =>
          position === 0 && examNumber === undefined && voidedExamNumbers.length === 0,
      );
    },
  },
  'exam-number.was-voided': {
    type: { type: 'boolean' },
    label: { zh: '该考籍号已注销', en: 'the exam number was voided' },
    knownBy: knownBy.school,
    read: ({ command, record }) =>
      command.type === 'exam-number.allocate'
        ? record?.enrolments.some(enrolment => enrolment.voidedExamNumbers.includes(command.examNumber))
        : undefined,
  },
} as const satisfies FactTable;

function partsOf({ command, enrolment }: Subject) {
  if (command.type !== 'exam-number.allocate' || !enrolment) return undefined;
  const read = checkExamNumber(command.examNumber, { near: Number(enrolment.cohort) });
  return read.ok ? read.value : undefined;
}
