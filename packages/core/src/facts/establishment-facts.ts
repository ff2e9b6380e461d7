import { checkIdentityNumber, checkStudentNumber, maySucceed } from '../numbers/index.ts';
import { duplicateChecks, identityDocumentTypes } from '../record/vocabulary.ts';
import { type FactTable, knownBy } from './fact.ts';
import type { Subject } from './subject.ts';
import { termsOf } from './terms-of.ts';

/** What a student number rests on. */
const bases = [
  'identity-number',
  'another-identity-number',
  'assigned',
  'assigned-despite-identity-number',
  'temporary',
] as const;

export const establishmentFacts = {
  'student-number.basis': {
    type: { type: 'enum', values: bases },
    label: { zh: '学籍号的生成依据', en: 'what the student number rests on' },
    knownBy: knownBy.school,
    read: s => basisOf(s),
  },
  'student-number.may-succeed': {
    type: { type: 'boolean' },
    label: { zh: '新学籍号可以接替原学籍号', en: 'the new number may take the place of the old one' },
    knownBy: knownBy.school,
    read: ({ command, record }) => {
      if (command.type !== 'student-number.renew' || !record) return undefined;
      const before = record.studentNumbers.at(-1);
      const [old, next] = [before?.value ?? '', command.studentNumber].map(text => checkStudentNumber(text));
      return old?.ok === true && next?.ok === true && maySucceed(old.value, next.value).lawful;
    },
  },
  'record.has-a-student-number': {
    type: { type: 'boolean' },
    label: { zh: '该生已有学籍号', en: 'the student has a number already' },
    knownBy: knownBy.school,
    read: s => s.record && s.record.studentNumbers.length > 0,
  },
  'identity.papers': {
    type: { type: 'enum', values: identityDocumentTypes },
    label: { zh: '身份证件种类', en: 'kind of identity papers' },
    knownBy: knownBy.school,
    read: s => s.record?.identity.document.type,
  },
  'identity.agrees-with-its-number': {
    type: { type: 'boolean' },
    label: {
      zh: '出生日期、性别与身份证号一致',
      en: 'birth date and sex are those of the identity number',
    },
    knownBy: knownBy.school,
    read: s => s.record && agrees(s.record.identity),
  },
  'establishment.duplicate-check': {
    type: { type: 'enum', values: duplicateChecks },
    label: { zh: '查重结果', en: 'what the duplicate check found' },
    knownBy: knownBy.duplicates,
    read: s => termsOf(s, 'establishment')?.duplicateCheck,
  },
} as const satisfies FactTable;

/** The number that is asked for, or that follows from the student’s identity number; `undefined` where there is neither. */
export function numberFor(s: Subject): string | undefined {
  if (s.command.type === 'student-number.renew') return s.command.studentNumber;
  const asked = termsOf(s, 'establishment')?.studentNumber;
  const own = cardNumber(s);
  return asked ?? (own === undefined ? undefined : `G${own}`);
}

function cardNumber({ record }: Subject): string | undefined {
  const { type, number } = record?.identity.document ?? {};
  return type === 'resident-identity-card' ? number : undefined;
}

function basisOf(s: Subject): (typeof bases)[number] | undefined {
  const number = numberFor(s);
  if (number === undefined) return undefined;
  if (number.startsWith('L')) return 'temporary';
  if (number.startsWith('J'))
    return cardNumber(s) === undefined ? 'assigned' : 'assigned-despite-identity-number';
  // A residence permit has a number of the same form.
  const own = s.record?.identity.document.number === number.slice(1);
  return own ? 'identity-number' : 'another-identity-number';
}

/** Papers of other kinds say nothing that could be compared. */
function agrees({ birthDate, sex, document }: NonNullable<Subject['record']>['identity']): boolean {
  if (document.type !== 'resident-identity-card' || document.number === undefined) return true;
  const read = checkIdentityNumber(document.number);
  return !read.ok || (read.value.birthDate === birthDate && read.value.sex === sex);
}
