import type { Bilingual } from '@xueji/core';

/** Chinese is the authoritative language; English stands beside it. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export const htmlLanguage = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>;

/** Path of a page in a language: Chinese is at the root. */
export const pathIn = (language: Language, path: string): string =>
  language === 'zh' ? `/${path}` : `/en/${path}`;

export const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** Puts sentences or words together, each language with its own separator. */
export function joined(all: readonly Bilingual[], zh: string, en: string): Bilingual {
  return { zh: all.map(each => each.zh).join(zh), en: all.map(each => each.en).join(en) };
}
