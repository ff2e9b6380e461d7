import { fileCompleteness } from '../record/file-completeness.ts';
import { fileContents, fileForms } from '../record/vocabulary.ts';
import { type FactTable, knownBy } from './fact.ts';

export const fileFacts = {
  'file.kinds-missing': {
    type: { type: 'list', values: fileContents },
    label: { zh: '学籍档案所缺的内容', en: 'kinds of content that the file lacks' },
    knownBy: knownBy.school,
    read: ({ record }) =>
      record &&
      fileCompleteness(record)
        .filter(({ missing }) => missing.length > 0)
        .map(({ kind }) => kind),
  },
  'file-entry.form': {
    type: { type: 'enum', values: fileForms },
    label: { zh: '档案材料的形式', en: 'form of the material' },
    knownBy: knownBy.actor,
    read: ({ command }) => (command.type === 'file.record' ? command.form : undefined),
  },
  'hand-over.keeps-copy': {
    type: { type: 'boolean' },
    label: {
      zh: '转出学校保留电子档案备份和必要的复印件',
      en: 'the school that hands the file over keeps a copy',
    },
    knownBy: knownBy.actor,
    read: ({ command }) => (command.type === 'file.hand-over' ? command.keepsCopy : undefined),
  },
  'fetch.is-from-another-school': {
    type: { type: 'boolean' },
    label: { zh: '调取档案的学校不是其初中毕业学校', en: 'the file is fetched from another school' },
    knownBy: knownBy.school,
    read: ({ command, record }) => {
      if (command.type !== 'record.fetch-file') return undefined;
      const junior = record?.enrolments.filter(({ stage }) => stage === 'junior').at(-1);
      // A record that was taken over at the senior school need not know the junior one.
      return junior !== undefined && junior.school !== command.from;
    },
  },
  'file.is-archived': {
    type: { type: 'boolean' },
    label: { zh: '学籍档案已归档', en: 'the file is archived' },
    knownBy: knownBy.school,
    read: s => s.record && s.record.file.archivedOn !== undefined,
  },
} as const satisfies FactTable;
