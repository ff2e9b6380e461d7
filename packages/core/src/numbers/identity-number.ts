import type { Where } from '../errors/index.ts';
import { badReferenceDate, birthDateAt, digitsOfDate } from './birth-date.ts';
import { checkDigitAt, firstNonDigit } from './check-digit.ts';
import { maskIdentityNumber } from './mask.ts';
import { fault, type NumberCheck, type NumberFault, notText, unwrap } from './outcome.ts';
import { isProvince } from './provinces.ts';

/** Who holds the document: a citizen of the mainland, a resident with a residence permit, or a foreigner with a permanent one. */
export type IdentityHolder = 'resident' | 'hong-kong' | 'macao' | 'taiwan' | 'foreigner';

/** Which part of an identity number is meant. */
export type IdentityNumberPart = 'whole' | 'division' | 'birthDate' | 'sequence' | 'check';

export interface IdentityNumber {
  readonly text: string;
  readonly issuedTo: IdentityHolder;
  /**
   * First six digits. For a resident the division of the household at first issue, which may since be
   * abolished; for a foreigner 9, two digits of the province and three of the nationality (GB/T 2659).
   */
  readonly division: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  /** Three digits, the last of them odd for a male, even for a female. */
  readonly sequence: string;
  readonly sex: 'male' | 'female';
  /** 0 to 9 or X. */
  readonly check: string;
}

export interface NumberOptions {
  /** Calendar date `YYYY-MM-DD`: a birth date after it is refused. Without it a future date passes. */
  readonly on?: string;
}

export interface ParseOptions extends NumberOptions {
  /** Where the number stood, for the error. */
  readonly where?: Where;
}

/** 国办发〔2018〕81号, article 3: these addresses and no other. */
export const permits: Readonly<Record<string, IdentityHolder>> = {
  '810000': 'hong-kong',
  '820000': 'macao',
  '830000': 'taiwan',
};

/**
 * Reads an identity number without throwing.
 *
 * The address need not be a division of today: the household’s county at first issue may be abolished.
 * The province has to exist. See {@link parseIdentityNumber} for the codes.
 *
 * @example
 * checkIdentityNumber('510104201209010014'); //=> { ok: false, code: 'numbers/identity-number-check', part: 'check', … }
 */
export function checkIdentityNumber(
  text: string,
  options: NumberOptions = {},
): NumberCheck<IdentityNumber, IdentityNumberPart> {
  const bad = notText(text) ?? badReferenceDate(options.on) ?? badShape(text);
  if (bad) return bad;
  const division = text.slice(0, 6);
  const issuedTo = holderOf(division);
  if (issuedTo === undefined) return wrong('numbers/identity-number-division', 'division', text);
  const birthDate = birthDateAt(text, 6);
  if (birthDate === undefined) return wrong('numbers/identity-number-birth-date', 'birthDate', text);
  const check = text[17]!;
  if (check !== checkDigitAt(text, 0)) return wrong('numbers/identity-number-check', 'check', text);
  if (options.on !== undefined && birthDate > options.on)
    return wrong('numbers/identity-number-future', 'birthDate', text, { on: options.on });
  const sex = text.charCodeAt(16) % 2 === 1 ? 'male' : 'female';
  return {
    ok: true,
    value: { text, issuedTo, division, birthDate, sequence: text.slice(14, 17), sex, check },
  };
}

/**
 * Reads an identity number of 18 characters (GB 11643-1999), also of a residence permit for residents of Hong Kong, Macao
 * and Taiwan, and of a foreigner’s permanent residence card of 2023. Strict: put what a person
 * typed through `normaliseIdentityNumber` first.
 *
 * @throws XuejiError with the part at fault in `details.part` and the number masked:
 * `numbers/not-text`, `numbers/identity-number-length`, `-15-digits`, `-character`, `-lower-case-x`, `-division`,
 * `-birth-date`, `-check`, `-future`, and `numbers/reference-date` for a bad `on`
 * @example
 * parseIdentityNumber('11010519491231002X').birthDate; //=> '1949-12-31'
 */
export function parseIdentityNumber(text: string, options: ParseOptions = {}): IdentityNumber {
  return unwrap(checkIdentityNumber(text, options), options.where);
}

/**
 * Writes an identity number; the check digit is worked out.
 *
 * @throws XuejiError as {@link parseIdentityNumber}, and `numbers/identity-number-sequence`
 * @example
 * formatIdentityNumber({ division: '510104', birthDate: '2012-09-01', sequence: '001' }); //=> '510104201209010018'
 */
export function formatIdentityNumber(
  parts: Pick<IdentityNumber, 'division' | 'birthDate' | 'sequence'>,
): string {
  const { division, birthDate, sequence } = parts;
  const hidden = { number: '*'.repeat(18) };
  const date = digitsOfDate(birthDate);
  if (!/^\d{6}$/.test(division)) return unwrap(fault('numbers/identity-number-division', 'division', hidden));
  if (date === undefined) return unwrap(fault('numbers/identity-number-birth-date', 'birthDate', hidden));
  if (!/^\d{3}$/.test(sequence)) return unwrap(fault('numbers/identity-number-sequence', 'sequence', hidden));
  const body = `${division}${date}${sequence}`;
  return parseIdentityNumber(body + checkDigitAt(body, 0)).text;
}

/** Whether `text` is an identity number that {@link parseIdentityNumber} reads. */
export function isIdentityNumber(text: string, options: NumberOptions = {}): boolean {
  return checkIdentityNumber(text, options).ok;
}

function badShape(text: string): NumberFault<IdentityNumberPart> | undefined {
  if (text.length === 15 && firstNonDigit(text, 0, 15) < 0)
    return wrong('numbers/identity-number-15-digits', 'whole', text);
  if (text.length !== 18)
    return wrong('numbers/identity-number-length', 'whole', text, { length: [...text].length });
  const position = firstNonDigit(text, 0, 17);
  if (position >= 0)
    return wrong('numbers/identity-number-character', partAt(position), text, { position: position + 1 });
  if (text[17] === 'x') return wrong('numbers/identity-number-lower-case-x', 'check', text);
  if (text[17] !== 'X' && firstNonDigit(text, 17, 18) >= 0)
    return wrong('numbers/identity-number-character', 'check', text, { position: 18 });
  return undefined;
}

function holderOf(division: string): IdentityHolder | undefined {
  if (division[0] === '9') return isProvince(division.slice(1, 3)) ? 'foreigner' : undefined;
  return isProvince(division.slice(0, 2)) ? 'resident' : permits[division];
}

function partAt(position: number): IdentityNumberPart {
  if (position < 6) return 'division';
  return position < 14 ? 'birthDate' : 'sequence';
}

function wrong(
  code: NumberFault['code'],
  part: IdentityNumberPart,
  text: string,
  more: Readonly<Record<string, string | number>> = {},
): NumberFault<IdentityNumberPart> {
  return fault(code, part, { number: maskIdentityNumber(text), ...more });
}
