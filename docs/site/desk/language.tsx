import type { Bilingual } from '@xueji/core';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../law/language.ts';

export const CurrentLanguage = createContext<Language>('zh');

/** How this page says a thing. */
export function useSay(): (of: Bilingual) => string {
  const language = useContext(CurrentLanguage);
  return of => of[language];
}
