import { chinaCalendar } from '@xueji/core/china-calendar';
import type { RegistryOptions } from '@xueji/core/registry';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import type { Store } from '@xueji/core/store';
import { directory } from './world.ts';

/** A register over a store, on a day that stands still. */
export function registerOver(store: Store, today = '2026-09-01'): RegistryOptions {
  const clock = { today: () => today, now: () => `${today}T08:00:00.000+08:00` };
  return {
    regulation: sichuan2017Draft,
    store,
    directory,
    calendar: chinaCalendar,
    clock,
    identityKey: 'bench',
  };
}
