import { misuse } from './misuse.ts';

/** In UTF-16 units. Two names make a key, and MySQL ends a key at 3,072 bytes, four to a character. */
export const nameLimit = 255;

/** Text that every database keeps as it is: PostgreSQL refuses NUL, and drivers silently replace half a surrogate pair. */
export function checkText(text: unknown, path: string): asserts text is string {
  if (typeof text !== 'string') throw misuse('store/not-text', path, { type: typeof text });
  if (!isWellFormed(text) || text.includes('\0')) throw misuse('store/bad-text', path);
}

/** Text that is part of a key. */
export function checkName(name: unknown, path: string): asserts name is string {
  checkText(name, path);
  if (name === '') throw misuse('store/empty-name', path);
  checkLength(name, path);
}

/** Text that is listed by: may be empty. */
export function checkTag(value: unknown, path: string): asserts value is string {
  checkText(value, path);
  checkLength(value, path);
}

function checkLength(text: string, path: string) {
  if (text.length > nameLimit)
    throw misuse('store/long-name', path, { length: text.length, limit: nameLimit });
}

function isWellFormed(text: string): boolean {
  // Node 20 and every current browser have it; the type library of ES2023 does not.
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}
