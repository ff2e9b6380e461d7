import { XuejiError } from '@xueji/core';
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

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Today in Sichuan, `YYYY-MM-DD`. */
export function today(): string {
  return shanghai.format(new Date());
}
