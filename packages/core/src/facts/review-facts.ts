import { checkIdentityNumber } from '../numbers/index.ts';
import { supervises } from '../record/directory.ts';
import { schoolKinds } from '../record/vocabulary.ts';
import { type FactTable, knownBy } from './fact.ts';
import { isLate, lateActs } from './late.ts';
import { partyOf } from './parties.ts';
import { recordSchool } from './record-school.ts';

/** Fields whose change needs evidence. */
export const basicData: readonly string[] = ['name', 'sex', 'birthDate', 'document'];

/** What a review asks of a record, beside what every act may ask. */
export const reviewFacts = {
  'actor.supervises-the-school': {
    type: { type: 'boolean' },
    label: {
      zh: '办理单位是该校学籍主管部门或者其上级',
      en: 'the acting party is the school’s status authority or above it',
    },
    knownBy: knownBy.directory,
    read: s => {
      const authority = partyOf('status-authority', s);
      return authority && supervises(s.command.by, authority.id, s.directory);
    },
  },
  'school.late-acts': {
    type: { type: 'list', values: lateActs },
    label: { zh: '学校未及时办理的事项', en: 'acts that a school has not done in time' },
    knownBy: knownBy.school,
    read: s => {
      const late = s.record?.duties.filter(duty => duty.bearer.kind === 'school' && isLate(duty, s));
      return late && [...new Set(late.map(({ act }) => (lateActs.includes(act) ? act : 'other')))];
    },
  },
  'authority.is-late': {
    type: { type: 'boolean' },
    label: {
      zh: '教育行政部门有未及时办理的事项',
      en: 'an authority has not done in time what it owes',
    },
    knownBy: knownBy.directory,
    read: s => s.record?.duties.some(duty => duty.bearer.kind === 'authority' && isLate(duty, s)),
  },
  'identity.number-is-valid': {
    type: { type: 'boolean' },
    label: { zh: '身份证号有效', en: 'the identity number is valid' },
    knownBy: knownBy.school,
    read: ({ record }) => {
      if (!record) return undefined;
      const { type, number } = record.identity.document;
      return (
        type !== 'resident-identity-card' || number === undefined || checkIdentityNumber(number).ok === true
      );
    },
  },
  'student-number.is-the-identity-number': {
    type: { type: 'boolean' },
    label: { zh: 'G字头学籍号与身份证号一致', en: 'a G number is that of the identity number' },
    knownBy: knownBy.school,
    read: ({ record }) => {
      if (!record) return undefined;
      const value = record.studentNumbers.at(-1)?.value;
      const { type, number } = record.identity.document;
      if (type !== 'resident-identity-card' || number === undefined || !value?.startsWith('G')) return true;
      return value === `G${number}`;
    },
  },
  'record.dates-are-possible': {
    type: { type: 'boolean' },
    label: {
      zh: '出生、就读、休学的日期先后合理',
      en: 'the dates of birth, enrolment and suspension can be',
    },
    knownBy: knownBy.school,
    read: ({ record, on }) =>
      record?.enrolments.every(
        ({ since, suspension }, i, all) =>
          record.identity.birthDate < since &&
          since <= on &&
          (all[i - 1]?.since ?? since) <= since &&
          (suspension === undefined || suspension.from <= suspension.until),
      ),
  },
  'record.changes-have-evidence': {
    type: { type: 'boolean' },
    label: { zh: '基础信息的变动都有证明材料', en: 'every change of basic data has its evidence' },
    knownBy: knownBy.school,
    read: ({ record }) =>
      record?.amendments.every(
        ({ on, fields }) =>
          !fields.some(field => basicData.includes(field)) ||
          record.evidence.some(document => document.on <= on),
      ),
  },
  'student.attends-another-school': {
    type: { type: 'boolean' },
    label: { zh: '在学籍所在学校以外的学校就读', en: 'attends another school than that of the record' },
    knownBy: knownBy.school,
    read: ({ enrolment }) => {
      if (!enrolment) return undefined;
      const { attends = enrolment.school, school } = enrolment;
      return attends !== school;
    },
  },
  'attended-school.kind': {
    type: { type: 'enum', values: schoolKinds },
    label: { zh: '现就读学校类别', en: 'kind of the school attended' },
    knownBy: knownBy.directory,
    read: s => s.directory.school(s.enrolment?.attends ?? '')?.kind,
  },
  'record-school.kind': {
    type: { type: 'enum', values: schoolKinds },
    label: { zh: '学籍所在学校类别', en: 'kind of the school of the record' },
    knownBy: knownBy.directory,
    read: s => recordSchool(s)?.kind,
  },
  'record-school.has-untrained-administrator': {
    type: { type: 'boolean' },
    label: {
      zh: '名录载明有学籍管理员未经培训上岗',
      en: 'by the directory a status administrator started untrained',
    },
    knownBy: knownBy.directory,
    // A name alone says nothing about training.
    read: s =>
      recordSchool(s)?.administrators?.some(
        one =>
          typeof one === 'object' &&
          one.startedOn !== undefined &&
          (one.trainedOn === undefined || one.trainedOn > one.startedOn),
      ),
  },
  'record-school.has-no-administrator': {
    type: { type: 'boolean' },
    label: {
      zh: '名录载明学籍所在学校没有学籍管理员',
      en: 'by the directory the school of the record has no status administrator',
    },
    knownBy: knownBy.directory,
    read: s => recordSchool(s)?.administrators?.length === 0,
  },
} as const satisfies FactTable;
