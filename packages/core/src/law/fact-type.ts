import type { Bilingual } from '../text.ts';
import type { FactType, FactValue } from './condition.ts';

/** Whether a value is one that the type allows; a date is a real day of the calendar. */
export function valueFits(type: FactType, value: FactValue): boolean {
  switch (type.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'date':
      return typeof value === 'string' && isCalendarDate(value);
    case 'month-day':
      // 29 February is a day of some years, and this is one of them.
      return typeof value === 'string' && isCalendarDate(`2024-${value}`);
    case 'enum':
      return typeof value === 'string' && type.values.includes(value);
    case 'list':
      return Array.isArray(value) && value.every(element => type.values.includes(element));
  }
}

/** The type in words, with its unit or values. */
export function describeType(type: FactType): Bilingual {
  switch (type.type) {
    case 'boolean':
      return { zh: '是否', en: 'true or false' };
    case 'integer':
      return { zh: `整数(${unitOf(type)})`, en: `an integer (${unitOf(type)})` };
    case 'date':
      return { zh: '日期（YYYY-MM-DD）', en: 'a date (YYYY-MM-DD)' };
    case 'month-day':
      return { zh: '月日（MM-DD）', en: 'a day of the year (MM-DD)' };
    case 'enum':
      return { zh: `其一:${type.values.join('、')}`, en: `one of ${type.values.join(', ')}` };
    case 'list':
      return { zh: `列表,可含:${type.values.join('、')}`, en: `a list of ${type.values.join(', ')}` };
  }
}

/** An integer without a unit is a count. */
export function unitOf(type: Extract<FactType, { type: 'integer' }>): string {
  return type.unit ?? 'count';
}

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse carries 30 February over into March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
