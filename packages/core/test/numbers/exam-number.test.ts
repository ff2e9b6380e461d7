import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkExamNumber,
  examNumberSequence,
  formatExamNumber,
  parseExamNumber,
} from '../../src/numbers/index.ts';

// All numbers here are synthetic.
const twoDigits = (min: number) => fc.integer({ min, max: 99 }).map(n => String(n).padStart(2, '0'));
const parts = fc.record({
  graduationYear: fc.integer({ min: 2010, max: 2090 }),
  division: fc.tuple(twoDigits(1), twoDigits(1)).map(([city, county]) => `51${city}${county}`),
  schoolCode: twoDigits(1),
  sequence: fc.integer({ min: 1, max: 9999 }),
});

describe('exam numbers', () => {
  it('the worked example: autumn 2026, 锦江区, school 05, student 123', () => {
    const example = { graduationYear: 2029, division: '510104', schoolCode: '05', sequence: 123 };
    expect(formatExamNumber(example)).toBe('290104050123');
    expect(parseExamNumber('290104050123', { near: 2026 })).toEqual({ text: '290104050123', ...example });
    expect(examNumberSequence(example)).toBe('exam-number:2029:510104:05');
  });

  it('written and read give the same, near their own time', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: -49, max: 49 }), (example, shift) => {
        const text = formatExamNumber(example);
        expect(text).toMatch(/^\d{12}$/);
        expect(parseExamNumber(text, { near: example.graduationYear + shift })).toEqual({ text, ...example });
        expect(formatExamNumber(parseExamNumber(text, { near: example.graduationYear }))).toBe(text);
      }),
    );
  });

  it('take the century from the reference year: 50 before to 49 after', () => {
    const year = (text: string, near: number) => parseExamNumber(text, { near }).graduationYear;
    expect(year('990104050123', 2026)).toBe(1999);
    expect(year('750104050123', 2026)).toBe(2075);
    expect(year('760104050123', 2026)).toBe(1976);
    expect(year('010104050123', 2098)).toBe(2101);
  });

  const refused: readonly (readonly [why: string, text: string, code: string, part: string])[] = [
    ['nothing', '', 'exam-number-length', 'whole'],
    ['11 digits', '29010405123', 'exam-number-length', 'whole'],
    ['13 digits', '2901040501234', 'exam-number-length', 'whole'],
    ['a letter in the year', '2O0104050123', 'exam-number-character', 'graduationYear'],
    ['a letter in the division', '29O104050123', 'exam-number-character', 'division'],
    ['a letter in the school', '290104O50123', 'exam-number-character', 'schoolCode'],
    ['a full-width digit in the sequence', '29010405012３', 'exam-number-character', 'sequence'],
    ['a prefecture for a county', '290100050123', 'exam-number-division', 'division'],
    ['no prefecture', '290004050123', 'exam-number-division', 'division'],
    ['school 00', '290104000123', 'exam-number-school-code', 'schoolCode'],
    ['sequence 0000', '290104050000', 'exam-number-sequence', 'sequence'],
  ];
  for (const [why, text, code, part] of refused)
    it(`refuse ${why}`, () => {
      expect(checkExamNumber(text, { near: 2026 })).toMatchObject({
        ok: false,
        code: `numbers/${code}`,
        part,
      });
      expect(() => parseExamNumber(text, { near: 2026, where: { row: 7 } })).toThrow('第7行');
    });

  it('refuse what is no text, and a reference that is no year', () => {
    expect(checkExamNumber(290104050123 as never, { near: 2026 })).toMatchObject({
      code: 'numbers/not-text',
    });
    expect(checkExamNumber('290104050123', { near: 26 })).toMatchObject({ code: 'numbers/year' });
    expect(checkExamNumber('290104050123', { near: Number.NaN })).toMatchObject({ code: 'numbers/year' });
  });

  it('run out after 9,999 students of a school and year, and 99 schools of a county', () => {
    const good = { graduationYear: 2029, division: '510104', schoolCode: '99', sequence: 9999 };
    expect(formatExamNumber(good)).toBe('290104999999');
    const code = (wrong: object) => () => formatExamNumber({ ...good, ...wrong });
    expect(code({ sequence: 10000 })).toThrow('numbers/exam-number-sequence-exhausted');
    expect(code({ schoolCode: '100' })).toThrow('numbers/exam-number-school-codes-exhausted');
    expect(code({ sequence: 0 })).toThrow('numbers/exam-number-sequence]');
    expect(code({ sequence: 1.5 })).toThrow('numbers/exam-number-sequence]');
    expect(code({ schoolCode: '00' })).toThrow('numbers/exam-number-school-code]');
    expect(code({ schoolCode: '5' })).toThrow('numbers/exam-number-school-code]');
    expect(code({ division: '110105' })).toThrow('numbers/exam-number-division');
    expect(code({ division: '510100' })).toThrow('numbers/exam-number-division');
    expect(code({ graduationYear: 29 })).toThrow('numbers/exam-number-graduation-year');
  });

  it('never show the student in an error', () => {
    fc.assert(
      fc.property(parts.map(formatExamNumber), fc.nat(11), (text, at) => {
        const check = checkExamNumber(`${text.slice(0, at)}?${text.slice(at + 1)}`, { near: 2026 });
        expect(JSON.stringify(check)).not.toContain(text.slice(8));
      }),
    );
  });
});

describe('sequences', () => {
  it('of two schools or years are never the same', () => {
    const place = fc.record({
      graduationYear: fc.integer({ min: 2026, max: 2028 }),
      division: fc.constantFrom('510104', '510105'),
      schoolCode: fc.constantFrom('01', '10', '11'),
    });
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(examNumberSequence(a) === examNumberSequence(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
