import { schoolKinds } from '../record/vocabulary.ts';
import { type FactTable, knownBy } from './fact.ts';
import { termsOf } from './terms-of.ts';

export const schoolFacts = {
  'sending-school.kind': {
    type: { type: 'enum', values: schoolKinds },
    label: { zh: '转出学校类别', en: 'kind of the sending school' },
    knownBy: knownBy.directory,
    read: s => s.sending?.kind,
  },
  'receiving-school.kind': {
    type: { type: 'enum', values: schoolKinds },
    label: { zh: '转入学校类别', en: 'kind of the receiving school' },
    knownBy: knownBy.directory,
    read: s => s.receiving?.kind,
  },
  'sending-school.is-provincial-model': {
    type: { type: 'boolean' },
    label: { zh: '转出学校是省级示范性普通高中', en: 'the sending school is a provincial model school' },
    knownBy: knownBy.directory,
    read: s => s.sending?.provincialModel,
  },
  'receiving-school.is-provincial-model': {
    type: { type: 'boolean' },
    label: { zh: '转入学校是省级示范性普通高中', en: 'the receiving school is a provincial model school' },
    knownBy: knownBy.directory,
    read: s => s.receiving?.provincialModel,
  },
  'receiving-school.is-open': {
    type: { type: 'boolean' },
    label: { zh: '转入学校仍在办学', en: 'the receiving school is open' },
    knownBy: knownBy.directory,
    read: s => s.receiving?.open,
  },
  'receiving-school.offers-stage': {
    type: { type: 'boolean' },
    label: { zh: '转入学校设有该学段', en: 'the receiving school runs the student’s stage' },
    knownBy: knownBy.directory,
    read: ({ receiving, enrolment }) => enrolment && receiving?.stages.includes(enrolment.stage),
  },
  'transfer.within-county': {
    type: { type: 'boolean' },
    label: { zh: '两校在同一县（市、区）', en: 'both schools are in one county' },
    knownBy: knownBy.directory,
    read: ({ sending, receiving }) =>
      sending && receiving ? sending.division === receiving.division : undefined,
  },
  'transfer.to-same-school': {
    type: { type: 'boolean' },
    label: { zh: '转入学校就是现就读学校', en: 'the receiving school is the present one' },
    knownBy: knownBy.request,
    read: s => {
      const to = termsOf(s, 'transfer')?.receivingSchool;
      return s.enrolment && to && to === s.enrolment.school;
    },
  },
} as const satisfies FactTable;
