import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  addDays,
  parseWorkingDayYear,
  type WorkCalendar,
  weekday,
  workCalendar,
} from '../../src/time/index.ts';

const folder = join(import.meta.dirname, '../../regulations/working-days');

/** The law wing’s year files, read from disk: not the generated module, which may be older. */
export const years = readdirSync(folder)
  .filter(file => file.endsWith('.json'))
  .sort()
  .map(file => parseWorkingDayYear(JSON.parse(readFileSync(join(folder, file), 'utf8')), file));

export const china = workCalendar(years);

export const refusal = (code: string) => expect.objectContaining({ name: 'XuejiError', code });

/** Days from two years before the published ones to three years after them. */
export const anyDay = fc.integer({ min: -730, max: 4800 }).map(days => addDays(china.coverage.from, days));

export const isWorked = (calendar: WorkCalendar, date: string) =>
  calendar.isWorkingDay(date) ?? weekday(date) <= 5;
