import { type Bilingual, XuejiError } from '@xueji/core';
import * as z from 'zod';

const date = z.iso.date();

/**
 * A calendar date of the command line.
 *
 * @throws XuejiError `cli/bad-date`
 */
export function readDate(text: string): string {
  if (date.safeParse(text).success) return text;
  throw new XuejiError('cli/bad-date', { text: text.slice(0, 20) });
}

/**
 * Dates that are all to be said.
 *
 * @throws XuejiError `cli/usage` with every one that is missing and what it means, `cli/bad-date`
 */
export function readDates<Name extends string>(
  asked: Readonly<Record<Name, Bilingual & { readonly option: string }>>,
  given: Readonly<Partial<Record<NoInfer<Name>, string>>>,
): Record<Name, string> {
  const names = Object.keys(asked) as Name[];
  const missing = names.filter(name => given[name] === undefined).map(name => asked[name]);
  if (missing.length > 0)
    throw new XuejiError('cli/usage', {
      zh: `须写明${missing.map(({ option, zh }) => `${option}（${zh}）`).join('、')}`,
      en: `say ${missing.map(({ option, en }) => `${option} (${en})`).join(', ')}`,
    });
  return Object.fromEntries(names.map(name => [name, readDate(given[name]!)])) as Record<Name, string>;
}

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Today in Sichuan, `YYYY-MM-DD`. */
export function today(): string {
  return shanghai.format(new Date());
}
