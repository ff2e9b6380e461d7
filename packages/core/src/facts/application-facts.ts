import { documentKinds } from '../record/vocabulary.ts';
import { type FactTable, knownBy } from './fact.ts';

/** What every application says, whatever it is for. */
export const applicationFacts = {
  'application.documents': {
    type: { type: 'list', values: documentKinds },
    label: { zh: '已提交的材料', en: 'documents handed in' },
    knownBy: knownBy.request,
    mayChange: { how: 'document' },
    read: s => s.terms?.documents.map(document => document.kind),
  },
  'application.made-on': {
    type: { type: 'date' },
    label: { zh: '申请日', en: 'day of application' },
    knownBy: knownBy.request,
    mayChange: { how: 'application-day' },
    read: s => s.terms?.appliedOn,
  },
  'act.on': {
    type: { type: 'date' },
    label: { zh: '办理日', en: 'day of the act' },
    knownBy: knownBy.actor,
    mayChange: { how: 'act-day' },
    read: s => s.on,
  },
} as const satisfies FactTable;
