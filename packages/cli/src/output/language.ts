import type { Bilingual } from '@xueji/core';
import { fullWidth } from './punctuation.ts';

/** `both`: Chinese, with English below it. */
export const languages = ['zh', 'en', 'both'] as const;
export type Language = (typeof languages)[number];

/** The text in the language asked for, in one line. */
export function inOneLine(text: Bilingual, language: Language): string {
  if (language === 'en') return text.en;
  return language === 'zh' ? fullWidth(text.zh) : `${fullWidth(text.zh)} / ${text.en}`;
}
