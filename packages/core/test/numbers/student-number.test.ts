import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isXuejiError } from '../../src/errors/index.ts';
import {
  checkStudentNumber,
  formatStudentNumber,
  maySucceed,
  normaliseStudentNumber,
  parseStudentNumber,
} from '../../src/numbers/index.ts';
import { birthDate, digits, identityNumber, residentDivision } from './arbitraries.ts';

// All numbers here are synthetic.
const assigned = fc.record({
  form: fc.constant('J' as const),
  division: residentDivision,
  birthDate,
  sequence: digits(3),
});
const temporary = fc.record({
  form: fc.constant('L' as const),
  division: residentDivision,
  birthDate,
  sequence: digits(4),
});
const formal = identityNumber.map(text => ({ form: 'G' as const, identity: { text } }));
const anyNumber = fc.oneof(assigned, temporary, formal).map(formatStudentNumber);

describe('student numbers that are read', () => {
  it('G: the identity number with all its parts', () => {
    const parsed = parseStudentNumber('G51010420100901003X');
    expect(parsed).toMatchObject({ form: 'G', formal: true, temporary: false, birthDate: '2010-09-01' });
    expect(parsed.form === 'G' && parsed.identity).toMatchObject({ text: '51010420100901003X', sex: 'male' });
  });

  it('J: with a check digit', () => {
    expect(parseStudentNumber('J510104201209010018')).toEqual({
      text: 'J510104201209010018',
      form: 'J',
      formal: true,
      temporary: false,
      division: '510104',
      birthDate: '2012-09-01',
      sequence: '001',
      check: '8',
    });
  });

  it('L: with four digits of which none is checked', () => {
    for (const sequence of ['0013', '0014', '7777'])
      expect(parseStudentNumber(`L51010420120901${sequence}`)).toEqual({
        text: `L51010420120901${sequence}`,
        form: 'L',
        formal: false,
        temporary: true,
        division: '510104',
        birthDate: '2012-09-01',
        sequence,
      });
  });

  it('written and read give the same', () => {
    fc.assert(
      fc.property(anyNumber, text => {
        expect(formatStudentNumber(parseStudentNumber(text))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(assigned, temporary), parts => {
        expect(parseStudentNumber(formatStudentNumber(parts))).toMatchObject(parts);
      }),
    );
  });

  it('typed in another way, after normalising', () => {
    expect(normaliseStudentNumber(' g51010420100901003x')).toBe('G51010420100901003X');
  });
});

describe('student numbers that are refused', () => {
  const refused: readonly (readonly [why: string, text: string, code: string, part: string])[] = [
    ['nothing', '', 'student-number-prefix', 'prefix'],
    ['a lower-case letter', 'g510104201209010018', 'student-number-prefix', 'prefix'],
    ['another letter', 'A510104201209010018', 'student-number-prefix', 'prefix'],
    ['a bare identity number', '510104201209010018', 'student-number-prefix', 'prefix'],
    ['the Sichuan number of 2010', '510104201030510123', 'student-number-2010-form', 'prefix'],
    ['too short', 'G51010420120901001', 'student-number-length', 'whole'],
    ['too long', 'L5101042012090100183', 'student-number-length', 'whole'],
    ['a wrong check digit in G', 'G510104201209010014', 'identity-number-check', 'check'],
    ['a date that does not exist in G', 'G510104201102290013', 'identity-number-birth-date', 'birthDate'],
    ['a wrong check digit in J', 'J510104201209010014', 'student-number-check', 'check'],
    ['X in L', 'L51010420100901003X', 'student-number-character', 'sequence'],
    ['a letter in the division', 'L51O104201209010018', 'student-number-character', 'division'],
    ['a letter in the birth date', 'J5101042O1209010013', 'student-number-character', 'birthDate'],
    ['a letter for the check digit', 'J51010420120901001Y', 'student-number-character', 'check'],
    ['a date that does not exist in L', 'L510104201102290013', 'student-number-birth-date', 'birthDate'],
    ['a province that does not exist', 'L990104201209010018', 'student-number-division', 'division'],
    [
      'a residence permit’s address: it is the school’s place',
      'J810000201206010012',
      'student-number-division',
      'division',
    ],
  ];
  for (const [why, text, code, part] of refused) {
    it(why, () =>
      expect(checkStudentNumber(text)).toMatchObject({ ok: false, code: `numbers/${code}`, part }),
    );
  }

  it('a birth date after the day asked about', () => {
    const on = '2012-08-31';
    expect(checkStudentNumber('L510104201209017777', { on })).toMatchObject({
      code: 'numbers/student-number-future',
    });
    expect(checkStudentNumber('G510104201209010018', { on })).toMatchObject({
      code: 'numbers/identity-number-future',
    });
    expect(checkStudentNumber('L510104201209017777', { on: '2012-09-01' }).ok).toBe(true);
  });

  it('any one wrong digit in a J number', () => {
    fc.assert(
      fc.property(
        assigned.map(formatStudentNumber),
        fc.integer({ min: 1, max: 18 }),
        fc.nat(9),
        (text, at, digit) => {
          const changed = text.slice(0, at) + digit + text.slice(at + 1);
          expect(checkStudentNumber(changed).ok).toBe(changed === text);
        },
      ),
    );
  });

  it('whatever it is, with a code and a part, and without showing the number', () => {
    const almost = fc
      .tuple(anyNumber, fc.nat(18), fc.string({ maxLength: 2 }))
      .map(([t, at, junk]) => t.slice(0, at) + junk + t.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(almost, fc.string({ unit: 'grapheme' })), text => {
        const check = checkStudentNumber(text);
        if (check.ok) return;
        expect(['prefix', 'whole', 'division', 'birthDate', 'sequence', 'check']).toContain(check.part);
        let error: unknown;
        try {
          parseStudentNumber(text);
        } catch (caught) {
          error = caught;
        }
        expect(isXuejiError(error, check.code)).toBe(true);
        const said = isXuejiError(error) ? error.message : '';
        expect(said).not.toMatch(/\{[a-z]+\}/i);
        if ([...text].length >= 6) expect(said).not.toContain(text);
      }),
    );
  });

  it('parts that make no number', () => {
    const parts = { form: 'J', division: '510104', birthDate: '2012-09-01', sequence: '0001' } as const;
    expect(() => formatStudentNumber(parts)).toThrow('3 位');
    expect(() => formatStudentNumber({ ...parts, form: 'L', sequence: '001' })).toThrow('4 位');
    expect(() => formatStudentNumber({ ...parts, division: '51' })).toThrow(
      'numbers/student-number-division',
    );
    expect(() => formatStudentNumber({ ...parts, birthDate: '20120901' })).toThrow(
      'numbers/student-number-birth-date',
    );
  });
});

describe('one person, one number, for life', () => {
  const of = parseStudentNumber;
  const numbers = {
    L: of('L510104201209017777'),
    otherL: of('L510104201209018888'),
    J: of('J510104201209010018'),
    otherJ: of(
      formatStudentNumber({ form: 'J', division: '510104', birthDate: '2012-09-01', sequence: '002' }),
    ),
    G: of('G510104201209010018'),
    otherG: of('G51010420100901003X'),
  };
  const cases: readonly (readonly [keyof typeof numbers, keyof typeof numbers, boolean, string])[] = [
    ['L', 'G', true, 'temporary-gives-way'],
    ['L', 'J', true, 'temporary-gives-way'],
    ['J', 'G', true, 'identity-number-obtained'],
    ['L', 'otherL', false, 'never-back-to-temporary'],
    ['J', 'L', false, 'never-back-to-temporary'],
    ['G', 'L', false, 'never-back-to-temporary'],
    ['J', 'otherJ', false, 'formal-number-is-lifelong'],
    ['G', 'J', false, 'formal-number-is-lifelong'],
    ['G', 'otherG', false, 'formal-number-is-lifelong'],
    ['G', 'G', false, 'same-number'],
  ];
  for (const [old, next, lawful, reason] of cases)
    it(`${old} → ${next}: ${reason}`, () => {
      const succession = maySucceed(numbers[old], numbers[next]);
      expect(succession).toMatchObject({ lawful, reason });
      expect(succession.because.zh).toMatch(/[一-龥]/);
      expect(succession.because.en).not.toBe('');
    });

  it('every chain of lawful steps is short and ends: no number ever comes back', () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 2, maxLength: 20 }), texts => {
        const chain = [of(texts[0]!)];
        for (const text of texts.slice(1))
          if (maySucceed(chain.at(-1)!, of(text)).lawful) chain.push(of(text));
        expect(chain.length).toBeLessThanOrEqual(3);
        expect(chain.map(number => number.form).join('')).toMatch(/^L?J?G?$/);
      }),
    );
  });
});
