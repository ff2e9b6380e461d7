/**
 * The family name alone; the length stays.
 *
 * @example maskName('示例生') //=> '示**'
 */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(rest.length);
}

/** The last four digits alone. */
export const maskPhone = (phone: string): string =>
  `${'*'.repeat(Math.max(0, phone.length - 4))}${phone.slice(-4)}`;

export const maskAddress = (): string => '***';

/** The year alone. */
export const maskDate = (date: string): string => `${date.slice(0, 4)}-**-**`;
