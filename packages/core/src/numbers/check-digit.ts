import { fault, unwrap } from './outcome.ts';

/** 2^(18 - position) mod 11, for the 17 positions from the left. */
export const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
export const characters = '10X98765432';

/** Reads 17 characters from `start` on, which have to be digits already. */
export function checkDigitAt(text: string, start: number): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (text.charCodeAt(start + i) - 48) * weights[i]!;
  return characters[sum % 11]!;
}

/**
 * The check character of 17 digits: ISO 7064 MOD 11-2, as GB 11643-1999 prescribes it.
 *
 * @throws XuejiError `numbers/identity-number-length`, `numbers/identity-number-character`
 * @example
 * checkDigit('11010519491231002'); //=> 'X'
 */
export function checkDigit(first17: string): string {
  const position = firstNonDigit(first17, 0, first17.length);
  if (position >= 0) {
    const details = { number: '*'.repeat(Math.min(first17.length, 40)), position: position + 1 };
    return unwrap(fault('numbers/identity-number-character', 'whole', details));
  }
  if (first17.length !== 17) {
    const details = { number: '*'.repeat(Math.min(first17.length, 40)), length: first17.length };
    return unwrap(fault('numbers/identity-number-length', 'whole', details));
  }
  return checkDigitAt(first17, 0);
}

/** Index of the first character in `[from, to)` that is not 0 to 9, or -1. */
export function firstNonDigit(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (!(code >= 48 && code <= 57)) return i;
  }
  return -1;
}
