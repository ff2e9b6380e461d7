import { touchesBasicData } from '../record/amendment.ts';
import { type FactTable, knownBy } from './fact.ts';
import { termsOf } from './terms-of.ts';

export const amendmentFacts = {
  'amendment.touches-basic-data': {
    type: { type: 'boolean' },
    label: {
      zh: '修改姓名、性别、出生日期或者身份证件',
      en: 'name, sex, birth date or identity papers are to change',
    },
    knownBy: knownBy.request,
    read: s => {
      const changes = termsOf(s, 'amendment')?.changes;
      return changes && touchesBasicData(changes);
    },
  },
} as const satisfies FactTable;
