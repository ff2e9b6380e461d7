import { completionOccasions } from '../record/vocabulary.ts';
import { type FactTable, knownBy } from './fact.ts';
import { partyOf } from './parties.ts';
import type { Subject } from './subject.ts';

export const completionFacts = {
  'completion.occasion': {
    type: { type: 'enum', values: completionOccasions },
    label: { zh: '修业期满，还是未读满离校', en: 'end of schooling, or leaving early' },
    knownBy: knownBy.school,
    read: ({ command }) => (command.type === 'completion.determine' ? command.occasion : undefined),
  },
  'results.quality-passed': {
    type: { type: 'boolean' },
    label: { zh: '综合素质评价合格', en: 'quality assessment passed' },
    knownBy: knownBy.school,
    read: s => s.enrolment?.results?.qualityPassed,
  },
  'results.failed-subjects': {
    type: { type: 'integer', unit: 'count' },
    label: { zh: '补考后仍不及格的科目数', en: 'subjects still failed after resits' },
    knownBy: knownBy.school,
    read: s => s.enrolment?.results?.failedSubjects,
  },
  'results.all-subjects-passed': {
    type: { type: 'boolean' },
    label: { zh: '各科成绩合格', en: 'all subjects passed' },
    knownBy: knownBy.school,
    read: s => allPassed(s),
  },
  'results.credits': {
    type: { type: 'integer', unit: 'credit' },
    label: { zh: '学分', en: 'credits' },
    knownBy: knownBy.school,
    read: s => s.enrolment?.results?.credits,
  },
  'results.proficiency-passed': {
    type: { type: 'boolean' },
    label: { zh: '学业水平考试各科合格', en: 'every subject of the proficiency examination passed' },
    knownBy: knownBy.school,
    read: s => s.enrolment?.results?.proficiencyPassed,
  },
  'actor.is-city-authority': {
    type: { type: 'boolean' },
    label: { zh: '办理单位是学校所在市（州）教育行政部门', en: 'the acting party is the city of the school' },
    knownBy: knownBy.actor,
    mayChange: { how: 'party', party: s => partyOf('city-authority', s) },
    read: s => {
      const city = partyOf('city-authority', s);
      return city && city.kind === s.command.by.kind && city.id === s.command.by.id;
    },
  },
  'certificate.fits-status': {
    type: { type: 'boolean' },
    label: { zh: '证书种类与学籍状态相符', en: 'the certificate is the one for the status' },
    knownBy: knownBy.school,
    read: ({ command, enrolment }) =>
      command.type === 'certificate.issue' && enrolment
        ? certificateOf[enrolment.status] === command.kind
        : undefined,
  },
  'certificate.is-issued-already': {
    type: { type: 'boolean' },
    label: { zh: '该学段的证书已经发过', en: 'the certificate of the stage was issued before' },
    knownBy: knownBy.school,
    read: ({ command, record, enrolment }) =>
      command.type === 'certificate.issue' && enrolment
        ? record?.certificates.some(({ kind, stage }) => kind === command.kind && stage === enrolment.stage)
        : undefined,
  },
} as const satisfies FactTable;

const certificateOf: Readonly<Record<string, string>> = {
  graduated: 'graduation',
  'completed-without-graduating': 'completion',
  'left-without-completing': 'leaving',
};

function allPassed({ enrolment }: Subject): boolean | undefined {
  const failed = enrolment?.results?.failedSubjects;
  return failed === undefined ? undefined : failed === 0;
}
