import { badReferenceDate, birthDateAt, digitsOfDate } from './birth-date.ts';
import { checkDigitAt, firstNonDigit } from './check-digit.ts';
import {
  checkIdentityNumber,
  type IdentityNumber,
  type IdentityNumberPart,
  type NumberOptions,
  type ParseOptions,
} from './identity-number.ts';
import { maskStudentNumber } from './mask.ts';
import { fault, type NumberCheck, type NumberFault, notText, unwrap } from './outcome.ts';
import { isProvince } from './provinces.ts';

/** Formal: the letter and the identity number that the student had when it was given, which may differ from today’s. */
export interface IdentityStudentNumber {
  readonly text: string;
  readonly form: 'G';
  readonly formal: true;
  readonly temporary: false;
  readonly birthDate: string;
  readonly identity: IdentityNumber;
}

/** Formal, for a student without a usable identity number; `division` is the school’s. */
export interface AssignedStudentNumber {
  readonly text: string;
  readonly form: 'J';
  readonly formal: true;
  readonly temporary: false;
  readonly division: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  /** Three digits. */
  readonly sequence: string;
  readonly check: string;
}

/** Temporary, of the first registration; the last four digits are random, none of them is a check digit. */
export interface TemporaryStudentNumber {
  readonly text: string;
  readonly form: 'L';
  readonly formal: false;
  readonly temporary: true;
  readonly division: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  /** Four digits. */
  readonly sequence: string;
}

/** 学籍号 of the national system: 19 characters, the first of them G, J or L. */
export type StudentNumber = IdentityStudentNumber | AssignedStudentNumber | TemporaryStudentNumber;

/** Which part of a student number is meant; in a G number those of the identity number. */
export type StudentNumberPart = IdentityNumberPart | 'prefix';

/** What a student number is made of. What a parsed number has besides is ignored, so that `format(parse(x))` gives `x`. */
export type StudentNumberParts =
  | { readonly form: 'G'; readonly identity: { readonly text: string } }
  | {
      readonly form: 'J' | 'L';
      readonly division: string;
      readonly birthDate: string;
      readonly sequence: string;
    };

/**
 * Reads a student number without throwing. In a G number a fault of the identity number keeps its own code.
 *
 * @example
 * checkStudentNumber('510104201209010018'); //=> { ok: false, code: 'numbers/student-number-prefix', part: 'prefix', … }
 */
export function checkStudentNumber(
  text: string,
  options: NumberOptions = {},
): NumberCheck<StudentNumber, StudentNumberPart> {
  const bad = notText(text) ?? badReferenceDate(options.on);
  if (bad) return bad;
  const form = text[0];
  if (form !== 'G' && form !== 'J' && form !== 'L') {
    const old = isSichuan2010Form(text);
    return wrong(old ? 'numbers/student-number-2010-form' : 'numbers/student-number-prefix', 'prefix', text);
  }
  if (text.length !== 19)
    return wrong('numbers/student-number-length', 'whole', text, { length: [...text].length });
  return form === 'G' ? readIdentityForm(text, options) : readAssignedForm(form, text, options);
}

/**
 * Reads a student number: G and an identity number; J with the school’s division, birth date, three digits and a check
 * digit; L with division, birth date and four random digits.
 *
 * @throws XuejiError with the part at fault in `details.part` and the number masked: `numbers/not-text`,
 * `numbers/student-number-prefix`, `-2010-form`, `-length`, `-character`, `-division`, `-birth-date`, `-check`, `-future`,
 * `numbers/reference-date`, and for G the codes of `parseIdentityNumber`
 * @example
 * parseStudentNumber('L510104201209010777').temporary; //=> true
 */
export function parseStudentNumber(text: string, options: ParseOptions = {}): StudentNumber {
  return unwrap(checkStudentNumber(text, options), options.where);
}

/**
 * Writes a student number; the check digit of a J number is worked out.
 *
 * @throws XuejiError as {@link parseStudentNumber}, and `numbers/student-number-sequence`
 * @example
 * formatStudentNumber({ form: 'G', identity: { text: '510104201209010018' } }); //=> 'G510104201209010018'
 */
export function formatStudentNumber(parts: StudentNumberParts): string {
  if (parts.form === 'G') return parseStudentNumber(`G${parts.identity.text}`).text;
  const { form, division, birthDate, sequence } = parts;
  const number = `${form}${'*'.repeat(18)}`;
  const length = form === 'J' ? 3 : 4;
  const date = digitsOfDate(birthDate);
  if (!/^\d{6}$/.test(division))
    return unwrap(fault('numbers/student-number-division', 'division', { number }));
  if (date === undefined) return unwrap(fault('numbers/student-number-birth-date', 'birthDate', { number }));
  if (!/^\d+$/.test(sequence) || sequence.length !== length)
    return unwrap(fault('numbers/student-number-sequence', 'sequence', { number, length }));
  const body = `${form}${division}${date}${sequence}`;
  return parseStudentNumber(form === 'J' ? body + checkDigitAt(body, 1) : body).text;
}

/** Whether `text` is a student number that {@link parseStudentNumber} reads. */
export function isStudentNumber(text: string, options: NumberOptions = {}): boolean {
  return checkStudentNumber(text, options).ok;
}

function readIdentityForm(
  text: string,
  options: NumberOptions,
): NumberCheck<StudentNumber, StudentNumberPart> {
  const identity = checkIdentityNumber(text.slice(1), options);
  if (!identity.ok) return identity;
  const { birthDate } = identity.value;
  return {
    ok: true,
    value: { text, form: 'G', formal: true, temporary: false, birthDate, identity: identity.value },
  };
}

function readAssignedForm(
  form: 'J' | 'L',
  text: string,
  { on }: NumberOptions,
): NumberCheck<StudentNumber, StudentNumberPart> {
  const position = firstNonDigit(text, 1, form === 'J' && text[18] === 'X' ? 18 : 19);
  if (position >= 0)
    return wrong('numbers/student-number-character', partAt(position, form), text, {
      position: position + 1,
    });
  const division = text.slice(1, 7);
  if (!isProvince(division.slice(0, 2))) return wrong('numbers/student-number-division', 'division', text);
  const birthDate = birthDateAt(text, 7);
  if (birthDate === undefined) return wrong('numbers/student-number-birth-date', 'birthDate', text);
  const check = text[18]!;
  if (form === 'J' && check !== checkDigitAt(text, 1))
    return wrong('numbers/student-number-check', 'check', text);
  if (on !== undefined && birthDate > on)
    return wrong('numbers/student-number-future', 'birthDate', text, { on });
  const value: StudentNumber =
    form === 'J'
      ? {
          text,
          form,
          formal: true,
          temporary: false,
          division,
          birthDate,
          sequence: text.slice(15, 18),
          check,
        }
      : { text, form, formal: false, temporary: true, division, birthDate, sequence: text.slice(15) };
  return { ok: true, value };
}

function partAt(position: number, form: 'J' | 'L'): StudentNumberPart {
  if (position < 7) return 'division';
  if (position < 15) return 'birthDate';
  return form === 'J' && position === 18 ? 'check' : 'sequence';
}

/**
 * Division, entry year, a fixed 3, school (2), sex (1 or 2), sequence (4): 18 digits that can be mistaken for an identity number, so
 * one that is an identity number is never taken for it.
 */
function isSichuan2010Form(text: string): boolean {
  return /^51\d{4}20[01]\d3\d{2}[12]\d{4}$/.test(text) && !checkIdentityNumber(text).ok;
}

function wrong(
  code: NumberFault['code'],
  part: StudentNumberPart,
  text: string,
  more: Readonly<Record<string, string | number>> = {},
): NumberFault<StudentNumberPart> {
  return fault(code, part, { number: maskStudentNumber(text), ...more });
}
