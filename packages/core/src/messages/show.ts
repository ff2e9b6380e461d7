import type { FactValue } from '../law/condition.ts';
import type { Bilingual } from '../text.ts';
import { labelOf } from './labels.ts';

/** A value as a person reads it. Dates: 2026年9月30日 / 2026-09-30. */
export function showValue(value: FactValue | undefined): Bilingual {
  if (value === undefined) return labelOf('unknown');
  if (typeof value === 'boolean') return labelOf(String(value));
  if (typeof value === 'number') return { zh: String(value), en: String(value) };
  if (typeof value === 'string') return isDate(value) ? showDate(value) : labelOf(value);
  if (value.length === 0) return labelOf('none');
  const words = value.map(labelOf);
  return { zh: words.map(w => w.zh).join('、'), en: words.map(w => w.en).join(', ') };
}

export function showDate(date: string): Bilingual {
  const [year, month, day] = date.split('-').map(Number);
  return { zh: `${year}年${month}月${day}日`, en: date };
}

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
