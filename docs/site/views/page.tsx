import type { Bilingual } from '@xueji/core';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../law/language.ts';

const CurrentLanguage = createContext<Language>('zh');

/** The language of the page that is being rendered. */
export const useLanguage = () => useContext(CurrentLanguage);

export function Say({ of }: { of: Bilingual }) {
  return <>{of[useLanguage()]}</>;
}

/** HTML of a view in a language. */
export function html(language: Language, view: ComponentChildren): string {
  return renderToString(<CurrentLanguage.Provider value={language}>{view}</CurrentLanguage.Provider>);
}
