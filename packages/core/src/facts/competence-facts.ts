import { hasBusinessWith } from '../record/business.ts';
import { currentEnrolment } from '../record/student-record.ts';
import { sameParty } from '../record/vocabulary.ts';
import { type FactTable, knownBy } from './fact.ts';
import { partyOf } from './parties.ts';
import { recordSchool } from './record-school.ts';
import type { Subject } from './subject.ts';

export const competenceFacts = {
  'actor.has-business-with-the-record': {
    type: { type: 'boolean' },
    label: {
      zh: '学籍由办理单位管理，或者办理单位参与该事项',
      en: 'the record is under the acting party, or the party has a part in the matter',
    },
    knownBy: knownBy.directory,
    read: hasBusiness,
  },
  'actor.is-status-authority': {
    type: { type: 'boolean' },
    label: { zh: '办理单位是该校学籍主管部门', en: 'the acting party is the school’s status authority' },
    knownBy: knownBy.directory,
    read: s => {
      const authority = partyOf('status-authority', s);
      return authority && sameParty(s.command.by, authority);
    },
  },
  'actor.is-guardian': {
    type: { type: 'boolean' },
    label: { zh: '由监护人提出', en: 'the guardian acts' },
    knownBy: knownBy.actor,
    read: s => {
      const guardian = partyOf('guardian', s);
      return guardian && sameParty(s.command.by, guardian);
    },
  },
  'actor.teaches-at-home': {
    type: { type: 'boolean' },
    label: { zh: '办理单位承担送教上门', en: 'the acting school teaches the student at home' },
    knownBy: knownBy.school,
    read: s => s.enrolment && s.command.by.kind === 'school' && s.command.by.id === s.enrolment.homeTaughtBy,
  },
  'student.is-taught-at-home': {
    type: { type: 'boolean' },
    label: { zh: '残疾程度较重、由学校送教上门', en: 'severely disabled and taught at home' },
    knownBy: knownBy.school,
    read: s => s.enrolment && s.enrolment.homeTaughtBy !== undefined,
  },
  'school.is-run-by-the-city': {
    type: { type: 'boolean' },
    label: { zh: '学校由市（州）直管', en: 'the city runs the school itself' },
    knownBy: knownBy.directory,
    read: s => {
      const authority = partyOf('status-authority', s);
      return authority && s.directory.authority(authority.id)?.level === 'city';
    },
  },
  'school.has-no-administrator': {
    type: { type: 'boolean' },
    label: {
      zh: '名录载明该校没有学籍管理员',
      en: 'by the directory the school has no status administrator',
    },
    knownBy: knownBy.directory,
    // A directory that says nothing about administrators does not say that there are none.
    read: s => schoolConcerned(s)?.administrators?.length === 0,
  },
  'school.is-out-of-scope': {
    type: { type: 'boolean' },
    label: {
      zh: '学校是幼儿园、中等职业学校或者高等学校',
      en: 'the school is a kindergarten, a vocational school or a university',
    },
    knownBy: knownBy.directory,
    read: s => schoolConcerned(s)?.kind === 'other',
  },
} as const satisfies FactTable;

/** Acts by which a school comes to have to do with a student: it makes the record, or takes the student in. */
export function takesIn({ command, record }: Pick<Subject, 'command' | 'record'>): boolean {
  if (command.type === 'record.import') return record === undefined;
  if (command.type === 'admission.admit' || command.type === 'admission.refuse')
    return command.by.kind === 'school';
  return (
    command.type === 'transfer.request' &&
    sameParty(command.by, { kind: 'school', id: command.receivingSchool })
  );
}

/** A record that is not there is no one’s: who asks for it learns as little as who asks for another’s. */
function hasBusiness(s: Subject): boolean {
  const { command, record, enrolment, directory } = s;
  if (takesIn(s)) return true;
  if (!record) return command.by.kind === 'guardian' && command.by.id === command.record;
  const ofAnyTime = command.type.startsWith('file.') || command.type.startsWith('school.');
  const inQuestion = enrolment ? [enrolment, currentEnrolment(record)] : [currentEnrolment(record)];
  const enrolments = ofAnyTime ? record.enrolments : inQuestion;
  return hasBusinessWith(record, command.by, directory, enrolments);
}

/** The school that a record is taken over by, begins at, moves to, or is at. */
function schoolConcerned(subject: Subject) {
  const { command, receiving, terms, directory } = subject;
  if (command.type === 'record.import')
    return directory.school(command.content.enrolments.at(-1)?.school ?? '');
  if (terms?.of === 'transfer' || command.type === 'admission.admit') return receiving;
  return recordSchool(subject);
}
