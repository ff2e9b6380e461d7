import { type FactTable, knownBy } from './fact.ts';

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
