import { isProvince } from '../numbers/index.ts';
import { ethnicGroups } from '../record/ethnic-groups.ts';
import { type FactTable, knownBy } from './fact.ts';

/** Whether basic data are in the national format; data that were not collected are unknown, and asked for by name. */
export const basicDataFacts = {
  'basic-data.ethnic-group-in-format': {
    type: { type: 'boolean' },
    label: { zh: '民族（按国家标准名称）', en: 'ethnic group, by its standard name' },
    knownBy: knownBy.school,
    read: s => {
      const group = s.record?.identity.ethnicGroup;
      return group === undefined ? undefined : ethnicGroups.includes(group);
    },
  },
  'basic-data.household-in-format': {
    type: { type: 'boolean' },
    label: { zh: '户籍所在地（六位行政区划代码）', en: 'household registration, by division code' },
    knownBy: knownBy.school,
    read: s => {
      const division = s.record?.household.division;
      return division === undefined ? undefined : isProvince(division.slice(0, 2));
    },
  },
  'basic-data.guardian-in-format': {
    type: { type: 'boolean' },
    label: { zh: '监护人及其联系电话', en: 'a guardian with a telephone number' },
    knownBy: knownBy.school,
    read: s => {
      const phones = s.record?.guardians.flatMap(({ phone }) => phone ?? []) ?? [];
      return phones.length === 0 ? undefined : phones.every(phone => /^\+?\d[\d -]{5,19}$/.test(phone));
    },
  },
} as const satisfies FactTable;
