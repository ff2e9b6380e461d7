import { earliestYear, monthLengths } from './birth-date.ts';
import { characters, weights } from './check-digit.ts';
import { permits } from './identity-number.ts';
import { provinces } from './provinces.ts';

interface Speech {
  integer(text: string): string;
  /** Whether a text is 17 digits and one more or X. */
  isCardShaped(text: string): string;
}

/** What `checkIdentityNumber` says of a number, as an SQL expression; NULL where there is no number. */
export function identityNumberIsValid(number: string, { integer, isCardShaped }: Speech): string {
  const digits = (from: number, length: number) => `substr(${number}, ${from}, ${length})`;
  const value = (from: number, length: number) => integer(digits(from, length));
  const isOneOf = (text: string, values: Iterable<string>) =>
    `${text} IN (${[...values].map(one => `'${one}'`).join(', ')})`;
  const holder = [
    isOneOf(digits(1, 2), provinces),
    isOneOf(digits(1, 6), Object.keys(permits)),
    `(${digits(1, 1)} = '9' AND ${isOneOf(digits(2, 2), provinces)})`,
  ].join(' OR ');
  const year = value(7, 4);
  const isLeap = `${year} % 4 = 0 AND (${year} % 100 <> 0 OR ${year} % 400 = 0)`;
  const lengths = monthLengths.map((length, i) => `WHEN ${i + 1} THEN ${length}`).join(' ');
  const month = value(11, 2);
  const day = value(13, 2);
  const last = `CASE WHEN ${month} = 2 AND ${isLeap} THEN 29 ELSE CASE ${month} ${lengths} ELSE 0 END END`;
  const sum = weights.map((weight, i) => `${value(i + 1, 1)} * ${weight}`).join(' + ');
  const check = `substr('${characters}', 1 + (${sum}) % 11, 1)`;
  return `CASE WHEN ${number} IS NULL THEN NULL WHEN ${isCardShaped(number)} THEN (${holder})
    AND ${year} >= ${earliestYear} AND ${day} >= 1 AND ${day} <= ${last} AND ${digits(18, 1)} = ${check} ELSE FALSE END`;
}

/** Birth date and sex that a valid number says, as SQL. */
export const saidByIdentityNumber = (number: string, join: (...parts: string[]) => string) => ({
  birthDate: join(
    `substr(${number}, 7, 4)`,
    "'-'",
    `substr(${number}, 11, 2)`,
    "'-'",
    `substr(${number}, 13, 2)`,
  ),
  sex: `CASE WHEN substr(${number}, 17, 1) IN ('1', '3', '5', '7', '9') THEN 'male' ELSE 'female' END`,
});
