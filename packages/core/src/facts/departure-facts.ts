import { documentKinds } from '../record/vocabulary.ts';
import { daysBetween } from '../time/index.ts';
import { type FactTable, knownBy } from './fact.ts';
import { recordSchool } from './record-school.ts';

export const departureFacts = {
  'act.documents': {
    type: { type: 'list', values: documentKinds },
    label: { zh: '随本事项提交的材料', en: 'documents handed in with the act' },
    knownBy: knownBy.actor,
    mayChange: { how: 'document' },
    read: ({ command }) => ('documents' in command ? command.documents.map(({ kind }) => kind) : undefined),
  },
  'death.days-since-known': {
    type: { type: 'integer', unit: 'calendar-day' },
    label: { zh: '学校知悉死亡以来的日数', en: 'days since the school knew of the death' },
    knownBy: knownBy.school,
    mayChange: { how: 'act-day' },
    read: ({ command, on }) =>
      command.type === 'departure.note-death' ? daysBetween(command.knownOn, on) : undefined,
  },
  'term.ends': {
    type: { type: 'date' },
    label: { zh: '本学期末', en: 'end of the term' },
    knownBy: knownBy.terms,
    mayChange: { how: 'act-day' },
    read: s =>
      s.directory
        .terms(recordSchool(s)?.division ?? '')
        .map(({ ends }) => ends)
        .filter(ends => ends >= s.on)
        .sort()[0],
  },
} as const satisfies FactTable;
