import type { Where } from '../errors/index.ts';
import { firstNonDigit } from './check-digit.ts';
import { maskExamNumber, quote } from './mask.ts';
import { fault, type NumberCheck, type NumberFault, notText, unwrap } from './outcome.ts';

/** Which part of an exam number is meant. */
export type ExamNumberPart = 'whole' | 'graduationYear' | 'division' | 'schoolCode' | 'sequence';

/** 考籍号 of the senior stage: 12 digits, of which the cohort, the county and the school can be read. */
export interface ExamNumber {
  readonly text: string;
  /** Four digits as a number: 2029. */
  readonly graduationYear: number;
  /** Six digits: the county of the school when the number was issued, which may since be abolished. */
  readonly division: string;
  /** `01` to `99`, given by the city. */
  readonly schoolCode: string;
  /** 1 to 9999 within school and graduation year. */
  readonly sequence: number;
}

export interface ExamNumberOptions {
  /** A year in whose neighbourhood (50 years before to 49 after) the two-digit graduation year lies: the year of the file, say. */
  readonly near: number;
}

/** The number itself leaves the province out: it is issued in Sichuan alone. */
const province = '51';
const lastSequence = 9999;

/**
 * Reads an exam number without throwing. See {@link parseExamNumber} for the codes.
 *
 * @example
 * checkExamNumber('290104000123', { near: 2026 }); //=> { ok: false, code: 'numbers/exam-number-school-code', part: 'schoolCode', … }
 */
export function checkExamNumber(
  text: string,
  { near }: ExamNumberOptions,
): NumberCheck<ExamNumber, ExamNumberPart> {
  const bad = notText(text);
  if (bad) return bad;
  if (!isYear(near)) return fault('numbers/year', 'whole', { year: quote(near) });
  if (text.length !== 12)
    return wrong('numbers/exam-number-length', 'whole', text, { length: [...text].length });
  const position = firstNonDigit(text, 0, 12);
  if (position >= 0)
    return wrong('numbers/exam-number-character', partAt(position), text, { position: position + 1 });
  const division = province + text.slice(2, 6);
  const schoolCode = text.slice(6, 8);
  const sequence = Number(text.slice(8));
  if (!isCounty(division)) return wrong('numbers/exam-number-division', 'division', text, { division });
  if (schoolCode === '00')
    return wrong('numbers/exam-number-school-code', 'schoolCode', text, { schoolCode });
  if (sequence === 0) return wrong('numbers/exam-number-sequence', 'sequence', text, { sequence });
  const graduationYear = yearNear(Number(text.slice(0, 2)), near);
  return { ok: true, value: { text, graduationYear, division, schoolCode, sequence } };
}

/**
 * Reads an exam number of attachment 1, from the left: last two digits of the graduation year, last four of the county’s division
 * code, school code, sequence. It has no check digit.
 *
 * @throws XuejiError with the part at fault in `details.part` and the sequence masked: `numbers/not-text`, `numbers/exam-number-length`,
 * `-character`, `-division`, `-school-code`, `-sequence`, and `numbers/year` for a bad `near`
 * @example
 * parseExamNumber('290104050123', { near: 2026 }).graduationYear; //=> 2029
 */
export function parseExamNumber(
  text: string,
  options: ExamNumberOptions & { readonly where?: Where },
): ExamNumber {
  return unwrap(checkExamNumber(text, options), options.where);
}

/**
 * Writes an exam number.
 *
 * @throws XuejiError `numbers/exam-number-graduation-year`, `-division`, `-school-code`, `-school-codes-exhausted`, `-sequence`, and
 * `-sequence-exhausted` where the school has had its 9,999 numbers of that year
 * @example
 * formatExamNumber({ graduationYear: 2029, division: '510104', schoolCode: '05', sequence: 123 }); //=> '290104050123'
 */
export function formatExamNumber(parts: Omit<ExamNumber, 'text'>): string {
  const name = examNumberSequence(parts);
  const { graduationYear, division, schoolCode, sequence } = parts;
  if (!Number.isInteger(sequence) || sequence < 1)
    return unwrap(fault('numbers/exam-number-sequence', 'sequence', { sequence: quote(sequence) }));
  if (sequence > lastSequence)
    return unwrap(fault('numbers/exam-number-sequence-exhausted', 'sequence', { sequence: name }));
  const year = String(graduationYear).slice(2);
  return `${year}${division.slice(2)}${schoolCode}${String(sequence).padStart(4, '0')}`;
}

/**
 * The name of the sequence that the numbers of one school and graduation year are drawn from. Numbers that were voided stay drawn, so
 * none is given twice.
 *
 * @throws XuejiError `numbers/exam-number-graduation-year`, `-division`, `-school-code`, `-school-codes-exhausted`
 * @example
 * examNumberSequence({ graduationYear: 2029, division: '510104', schoolCode: '05' }); //=> 'exam-number:2029:510104:05'
 */
export function examNumberSequence(
  parts: Pick<ExamNumber, 'graduationYear' | 'division' | 'schoolCode'>,
): string {
  const { graduationYear, division, schoolCode } = parts;
  if (!isYear(graduationYear))
    return unwrap(
      fault('numbers/exam-number-graduation-year', 'graduationYear', { year: quote(graduationYear) }),
    );
  if (!isCounty(division))
    return unwrap(fault('numbers/exam-number-division', 'division', { division: quote(division) }));
  if (/^[1-9]\d{2,}$/.test(schoolCode))
    return unwrap(fault('numbers/exam-number-school-codes-exhausted', 'schoolCode', { division }));
  if (!/^\d{2}$/.test(schoolCode) || schoolCode === '00')
    return unwrap(fault('numbers/exam-number-school-code', 'schoolCode', { schoolCode: quote(schoolCode) }));
  return `exam-number:${graduationYear}:${division}:${schoolCode}`;
}

const isYear = (year: number) => Number.isInteger(year) && year >= 1000 && year <= 9999;

/** A county of Sichuan by its form, whether or not it still exists: neither the province nor a prefecture. */
const isCounty = (division: string) => /^51(?!00)\d{2}(?!00)\d{2}$/.test(division);

function yearNear(lastTwo: number, near: number): number {
  const earliest = near - 50;
  return earliest + ((((lastTwo - earliest) % 100) + 100) % 100);
}

function partAt(position: number): ExamNumberPart {
  if (position < 2) return 'graduationYear';
  if (position < 6) return 'division';
  return position < 8 ? 'schoolCode' : 'sequence';
}

function wrong(
  code: NumberFault['code'],
  part: ExamNumberPart,
  text: string,
  more: Readonly<Record<string, string | number>> = {},
): NumberFault<ExamNumberPart> {
  return fault(code, part, { number: maskExamNumber(text), ...more });
}
