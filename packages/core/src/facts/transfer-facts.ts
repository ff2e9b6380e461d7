import { transferGrounds } from '../record/vocabulary.ts';
import { applicationWindow } from './application-window.ts';
import { type FactTable, knownBy } from './fact.ts';
import { termsOf } from './terms-of.ts';

export const transferFacts = {
  'transfer.ground': {
    type: { type: 'enum', values: transferGrounds },
    label: { zh: '转学理由', en: 'ground of the transfer' },
    knownBy: knownBy.request,
    mayChange: { how: 'ground', field: 'ground' },
    read: s => termsOf(s, 'transfer')?.ground,
  },
  'transfer.record-moves': {
    type: { type: 'boolean' },
    label: { zh: '学籍随转', en: 'the record moves with the student' },
    knownBy: knownBy.request,
    mayChange: { how: 'request', field: 'recordMoves' },
    read: s => termsOf(s, 'transfer')?.recordMoves,
  },
  'application.is-in-term': {
    type: { type: 'boolean' },
    label: { zh: '申请日在学期之中', en: 'applied for during a term' },
    knownBy: knownBy.terms,
    mayChange: { how: 'application-day' },
    read: s => applicationWindow(s)?.inTerm,
  },
  'application.working-days-since-opening': {
    type: { type: 'integer', unit: 'working-day' },
    label: { zh: '开学后的第几个工作日', en: 'working days since the term opened' },
    knownBy: knownBy.terms,
    mayChange: { how: 'application-day' },
    read: s => applicationWindow(s)?.sinceOpening,
  },
  'application.working-days-to-end': {
    type: { type: 'integer', unit: 'working-day' },
    label: { zh: '距学期结束的工作日数', en: 'working days until the term ends' },
    knownBy: knownBy.terms,
    mayChange: { how: 'application-day' },
    read: s => applicationWindow(s)?.toEnd,
  },
  'application.next-opening': {
    type: { type: 'date' },
    label: { zh: '下一学期开学日', en: 'day on which the next term opens' },
    knownBy: knownBy.terms,
    mayChange: { how: 'application-day' },
    read: s => applicationWindow(s)?.nextOpening,
  },
  'application.term-ends': {
    type: { type: 'date' },
    label: { zh: '本学期结束日', en: 'day on which the term ends' },
    knownBy: knownBy.terms,
    mayChange: { how: 'application-day' },
    read: s => applicationWindow(s)?.termEnds,
  },
} as const satisfies FactTable;
