import { chinaCalendar } from '../../src/generated/china-calendar.ts';
import { sichuan2017Draft } from '../../src/generated/sichuan-2017-draft.ts';
import type { World } from '../../src/testing/index.ts';
import { directory, world as document } from '../support/regulation.ts';

/** Where the histories of the tests happen. */
export const world: World = { regulation: sichuan2017Draft, directory, calendar: chinaCalendar, document };
