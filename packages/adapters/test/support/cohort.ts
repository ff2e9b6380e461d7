import { directoryOf, directorySchema } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import type { RegistryOptions } from '@xueji/core/registry';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import type { Store } from '@xueji/core/store';
import { world } from './world.ts';

export const [first, second, elsewhere] = ['5101040001', '5107030001', '5107030002'] as const;

/** A register over a store, on a day that stands still. */
export function registerOver(store: Store, on = '2027-07-07'): RegistryOptions {
  return {
    regulation: sichuan2017Draft,
    store,
    directory: directoryOf(directorySchema.parse(world)),
    calendar: chinaCalendar,
    clock: { today: () => on, now: () => `${on}T09:00:00+08:00` },
    identityKey: 'a key for tests',
  };
}

export const passed = { credits: 150, qualityPassed: true, proficiencyPassed: true };

/** The import of a senior student of the last grade; all of it is made up. */
export function leaver(n: number, enrolment: object = {}) {
  const enrolled = {
    school: first,
    stage: 'senior',
    grade: 3,
    cohort: '2024',
    status: 'enrolled',
    since: '2024-09-01',
    results: passed,
    ...enrolment,
  };
  return {
    type: 'record.import',
    id: `import-${n}`,
    record: `s-${String(n).padStart(4, '0')}`,
    by: { kind: 'school', id: enrolled.school },
    content: {
      identity: {
        name: '示例学生',
        sex: 'male',
        birthDate: '2009-01-01',
        document: { type: 'passport', number: `E${n}` },
      },
      enrolments: [enrolled],
    },
  };
}
