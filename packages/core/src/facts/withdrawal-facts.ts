import { withdrawalGrounds } from '../record/vocabulary.ts';
import { daysBetween } from '../time/index.ts';
import { type FactTable, knownBy } from './fact.ts';
import type { Subject } from './subject.ts';
import { termsOf } from './terms-of.ts';

export const withdrawalFacts = {
  'withdrawal.ground': {
    type: { type: 'enum', values: withdrawalGrounds },
    label: { zh: '退学理由', en: 'ground of the withdrawal' },
    knownBy: knownBy.request,
    mayChange: { how: 'ground', field: 'ground' },
    read: s => termsOf(s, 'withdrawal')?.ground,
  },
  'suspension.contacted-after-end': {
    type: { type: 'boolean' },
    label: {
      zh: '休学期满后学校已与监护人联系',
      en: 'the guardian was contacted after the suspension ended',
    },
    knownBy: knownBy.school,
    read: s => s.enrolment && firstContactAfterEnd(s) !== undefined,
  },
  'suspension.days-since-contact': {
    type: { type: 'integer', unit: 'calendar-day' },
    label: { zh: '休学期满后联系监护人以来的日数', en: 'days since the contact after the suspension ended' },
    knownBy: knownBy.school,
    mayChange: { how: 'act-day' },
    read: s => {
      const contacted = firstContactAfterEnd(s);
      return contacted === undefined ? undefined : daysBetween(contacted, s.on);
    },
  },
} as const satisfies FactTable;

/** Until then the two weeks don’t run. */
function firstContactAfterEnd({ record, enrolment }: Subject): string | undefined {
  const end = enrolment?.suspension?.until;
  if (end === undefined) return undefined;
  return record?.contacts
    .map(({ on }) => on)
    .filter(on => on > end)
    .sort()[0];
}
