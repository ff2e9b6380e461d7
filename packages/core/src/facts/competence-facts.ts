import { sameParty } from '../record/vocabulary.ts';
import { type FactTable, knownBy } from './fact.ts';
import { partyOf } from './parties.ts';
import type { Subject } from './subject.ts';

export const competenceFacts = {
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
  'actor.is-authority-of-another-place': {
    type: { type: 'boolean' },
    label: {
      zh: '办理单位是其他地方的教育行政部门',
      en: 'the acting party is an authority of another place',
    },
    knownBy: knownBy.directory,
    read: s => {
      const { by } = s.command;
      if (by.kind !== 'authority') return false;
      const authority = partyOf('status-authority', s);
      if (!authority) return undefined;
      return by.id !== authority.id && !s.directory.superiors(authority.id).some(({ id }) => id === by.id);
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

/** The school that a record is taken over by, begins at, moves to, or is at. */
function schoolConcerned({ command, enrolment, receiving, terms, directory }: Subject) {
  if (command.type === 'record.import')
    return directory.school(command.content.enrolments.at(-1)?.school ?? '');
  if (terms?.of === 'transfer' || command.type === 'admission.admit') return receiving;
  return enrolment && directory.school(enrolment.school);
}
