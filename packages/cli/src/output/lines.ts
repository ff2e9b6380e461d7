import type { Bilingual } from '@xueji/core';
import type { Language } from './language.ts';
import { fullWidth } from './punctuation.ts';
import type { Paint } from './terminal.ts';

/** What the printed texts are made with. */
export interface Style {
  readonly lang: Language;
  readonly paint: Paint;
}

/** A sentence as one line, or as Chinese with English dimmed below it; further lines stand under the first word. */
export function lines(
  { lang, paint }: Style,
  text: Bilingual,
  first = '',
  rest = ' '.repeat(first.length),
): string[] {
  if (lang === 'en') return [first + text.en];
  const zh = first + fullWidth(text.zh);
  return lang === 'zh' ? [zh] : [zh, rest + paint.dim(text.en)];
}

/** `label：value` */
export function labelled(style: Style, label: Bilingual, value: Bilingual, indent: string): string[] {
  const text = { zh: `${label.zh}：${value.zh}`, en: `${label.en}: ${value.en}` };
  return lines(style, text, indent, indent);
}

/** Texts joined as each language joins them. */
export function joined(texts: readonly Bilingual[], zh = '；', en = '; '): Bilingual {
  return { zh: texts.map(text => text.zh).join(zh), en: texts.map(text => text.en).join(en) };
}
