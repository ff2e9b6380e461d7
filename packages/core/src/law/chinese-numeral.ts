const digits = '零一二三四五六七八九';

/**
 * A number from 1 to 999 as the articles of a statute are numbered.
 *
 * @example
 * chineseNumeral(31) //=> '三十一'
 */
export function chineseNumeral(number: number): string {
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor((number % 100) / 10);
  const ones = number % 10;
  const digit = (value: number) => digits.charAt(value);
  if (hundreds === 0 && tens === 1) return `十${ones === 0 ? '' : digit(ones)}`;
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  return [
    hundreds > 0 ? `${digit(hundreds)}百` : '',
    tens > 0 ? `${digit(tens)}十` : '',
    zero,
    ones > 0 ? digit(ones) : '',
  ].join('');
}
