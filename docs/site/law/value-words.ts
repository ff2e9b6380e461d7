import { type Bilingual, labelOf, showValue } from '@xueji/core';
import type { FactType, FactValue } from '@xueji/core/law';
import { both } from './language.ts';

const units: Readonly<Record<string, Bilingual>> = {
  'calendar-day': both('日', 'days'),
  'working-day': both('个工作日', 'working days'),
  week: both('周', 'weeks'),
  month: both('个月', 'months'),
  year: both('年', 'years'),
  'class-hour': both('学时', 'class hours'),
  'school-year': both('学年', 'school years'),
  credit: both('学分', 'credits'),
};

/** Values of parameters for which the library has no label. */
const values: Readonly<Record<string, Bilingual>> = {
  undetermined: both('待认定', 'to be determined'),
  'seven-calendar-days': both('连续七个日历日', 'seven consecutive calendar days'),
  'five-school-days': both('连续五个上课日', 'five consecutive school days'),
};

/** A member of a closed list. */
export const memberWords = (word: string): Bilingual => values[word] ?? labelOf(word);

/** A value with its unit, as a person reads it. */
export function valueWords(type: FactType, value: FactValue | undefined): Bilingual {
  if (type.type === 'month-day' && typeof value === 'string') {
    const [month, day] = value.split('-').map(Number);
    return both(`每年${month}月${day}日`, `${value} of every year`);
  }
  const shown = type.type === 'enum' && typeof value === 'string' ? memberWords(value) : showValue(value);
  const unit = type.type === 'integer' ? units[type.unit ?? 'count'] : undefined;
  if (!unit || typeof value !== 'number') return shown;
  return both(`${shown.zh}${unit.zh}`, `${shown.en} ${unit.en}`);
}
