import { gradeChangeGrounds } from '../record/vocabulary.ts';
import { type FactTable, knownBy } from './fact.ts';
import { termsOf } from './terms-of.ts';

export const gradeChangeFacts = {
  'grade-change.ground': {
    type: { type: 'enum', values: gradeChangeGrounds },
    label: { zh: '留级、跳级理由', en: 'ground of the retention or skipping' },
    knownBy: knownBy.request,
    mayChange: { how: 'ground', field: 'ground' },
    read: s => termsOf(s, 'grade-change')?.ground,
  },
} as const satisfies FactTable;
