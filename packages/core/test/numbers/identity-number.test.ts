import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isXuejiError } from '../../src/errors/index.ts';
import {
  checkDigit,
  checkIdentityNumber,
  formatIdentityNumber,
  isIdentityNumber,
  normaliseIdentityNumber,
  parseIdentityNumber,
} from '../../src/numbers/index.ts';
import { identityNumber, identityParts } from './arbitraries.ts';

// The first two are the examples of GB 11643-1999 itself; all others are synthetic.
const valid = {
  '11010519491231002X': ['resident', '110105', '1949-12-31', 'female'],
  '440524188001010014': ['resident', '440524', '1880-01-01', 'male'],
  '510104201209010018': ['resident', '510104', '2012-09-01', 'male'],
  '51010420100901003X': ['resident', '510104', '2010-09-01', 'male'],
  '510703201103151230': ['resident', '510703', '2011-03-15', 'male'],
  '51340120080229888X': ['resident', '513401', '2008-02-29', 'female'],
  '810000201206010012': ['hong-kong', '810000', '2012-06-01', 'male'],
  '830000201206010024': ['taiwan', '830000', '2012-06-01', 'female'],
} as const;

// Numbers printed on specimen cards or in public test data: nobody holds them.
const specimens = {
  '810000199408230021': 'hong-kong',
  '830000199201300022': 'taiwan',
  '932682198501010017': 'foreigner',
} as const;

describe('identity numbers that are read', () => {
  for (const [text, [issuedTo, division, birthDate, sex]] of Object.entries(valid)) {
    it(`${text} with all its parts`, () => {
      const parsed = {
        text,
        issuedTo,
        division,
        birthDate,
        sex,
        sequence: text.slice(14, 17),
        check: text[17],
      };
      expect(parseIdentityNumber(text)).toEqual(parsed);
    });
  }

  for (const [text, issuedTo] of Object.entries(specimens))
    it(`the specimen ${text}`, () => expect(parseIdentityNumber(text)).toMatchObject({ text, issuedTo }));

  it('a residence permit of Macao', () => {
    const text = formatIdentityNumber({ division: '820000', birthDate: '2012-06-01', sequence: '004' });
    expect(parseIdentityNumber(text).issuedTo).toBe('macao');
  });

  it('a foreigner’s permanent residence card: 9, province, nationality, birth date, sequence', () => {
    const text = formatIdentityNumber({ division: '951124', birthDate: '2012-06-01', sequence: '002' });
    expect(parseIdentityNumber(text)).toMatchObject({
      issuedTo: 'foreigner',
      division: '951124',
      sex: 'female',
    });
  });

  it('a county that no longer exists, and one that never did, in an assigned province', () => {
    for (const division of ['513425', '519999'])
      expect(
        isIdentityNumber(formatIdentityNumber({ division, birthDate: '2008-01-31', sequence: '001' })),
      ).toBe(true);
  });

  it('written and read give the same', () => {
    fc.assert(
      fc.property(identityParts, parts => {
        const text = formatIdentityNumber(parts);
        expect(parseIdentityNumber(text)).toMatchObject(parts);
        expect(formatIdentityNumber(parseIdentityNumber(text))).toBe(text);
        expect(checkDigit(text.slice(0, 17))).toBe(text[17]);
        expect(parseIdentityNumber(text).sex).toBe(Number(parts.sequence[2]) % 2 === 1 ? 'male' : 'female');
      }),
    );
  });
});

describe('identity numbers that are refused', () => {
  const refused: readonly (readonly [why: string, text: string, code: string, part: string])[] = [
    ['nothing', '', 'length', 'whole'],
    ['17 characters', '51010420120901001', 'length', 'whole'],
    ['19 characters', '5101042012090100183', 'length', 'whole'],
    ['the old form', '510104120901001', '15-digits', 'whole'],
    ['a letter in the division', '51O104201209010018', 'character', 'division'],
    ['a full-width digit in the birth date', '510104２01209010013', 'character', 'birthDate'],
    ['a space in the sequence', '51010420120901 018', 'character', 'sequence'],
    ['X elsewhere than at the end', '510104201209010X18', 'character', 'sequence'],
    ['another letter at the end', '51010420120901001Y', 'character', 'check'],
    ['a lower-case x', '51010420100901003x', 'lower-case-x', 'check'],
    ['29 February 2011', '510104201102290013', 'birth-date', 'birthDate'],
    ['29 February 1900', '510104190002290013', 'birth-date', 'birthDate'],
    ['month 13', '510104201213010013', 'birth-date', 'birthDate'],
    ['month 0', '510104201200010013', 'birth-date', 'birthDate'],
    ['day 0', '510104201209000013', 'birth-date', 'birthDate'],
    ['31 April', '510104201204310013', 'birth-date', 'birthDate'],
    ['the year 12', '510104001209010013', 'birth-date', 'birthDate'],
    ['province 99', '990104201209010018', 'division', 'division'],
    ['province 00', '000104201209010018', 'division', 'division'],
    ['a permit with another address than its own', '810101201206010012', 'division', 'division'],
    ['a wrong check digit', '510104201209010014', 'check', 'check'],
  ];
  for (const [why, text, code, part] of refused) {
    it(why, () => {
      const check = checkIdentityNumber(text);
      expect(check).toMatchObject({ ok: false, code: `numbers/identity-number-${code}`, part });
    });
  }

  it('what is no text, as spreadsheets give it', () => {
    for (const value of [510104201209010018n, 5.1e17, null, undefined, {}])
      expect(checkIdentityNumber(value as never)).toMatchObject({ code: 'numbers/not-text', part: 'whole' });
  });

  it('a birth date after the day asked about, and not before', () => {
    const text = '510104201209010018';
    expect(checkIdentityNumber(text, { on: '2012-08-31' })).toMatchObject({
      code: 'numbers/identity-number-future',
      part: 'birthDate',
    });
    expect(isIdentityNumber(text, { on: '2012-09-01' })).toBe(true);
    expect(
      isIdentityNumber(
        formatIdentityNumber({ division: '510104', birthDate: '2030-01-01', sequence: '001' }),
      ),
    ).toBe(true);
  });

  it('a reference date that does not exist', () => {
    for (const on of ['2026-02-30', '2026-9-1', ''])
      expect(checkIdentityNumber('510104201209010018', { on })).toMatchObject({
        code: 'numbers/reference-date',
      });
  });

  it('any one wrong character, and any two neighbours the wrong way round', () => {
    fc.assert(
      fc.property(identityNumber, fc.nat(17), fc.constantFrom(...'0123456789X'), (text, at, other) => {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        expect(isIdentityNumber(changed)).toBe(changed === text);
        const swapped =
          text.slice(0, at) +
          text
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          text.slice(at + 2);
        expect(isIdentityNumber(swapped)).toBe(swapped === text);
      }),
      { numRuns: 2000 },
    );
  });

  it('whatever it is, with a code, a part, and the same as an exception that never shows the number', () => {
    const almost = fc
      .tuple(identityNumber, fc.nat(18), fc.string({ maxLength: 3, unit: 'grapheme' }))
      .map(([text, at, junk]) => text.slice(0, at) + junk + text.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(almost, fc.string({ unit: 'grapheme' })), text => {
        const check = checkIdentityNumber(text);
        if (check.ok) return;
        expect(check.code).toMatch(/^numbers\//);
        expect(['whole', 'division', 'birthDate', 'sequence', 'check']).toContain(check.part);
        const error = thrown(() => parseIdentityNumber(text, { where: { row: 3 } }));
        expect(isXuejiError(error, check.code)).toBe(true);
        if (!isXuejiError(error)) return;
        expect(error.details.part).toBe(check.part);
        expect(error.where).toEqual({ row: 3 });
        const said = error.message + JSON.stringify(error.details);
        expect(said).not.toMatch(/\{[a-z]+\}/i);
        // A short text without digits may be a word that the message has anyway.
        if (/\d{6}/.test(text)) expect(said).not.toContain(text);
        const middle = [...text].slice(2, -2).join('');
        if (/\d{6}/.test(middle)) expect(said).not.toContain(middle);
      }),
    );
  });

  it('parts that make no number, by the part', () => {
    const good = { division: '510104', birthDate: '2012-09-01', sequence: '001' };
    const code = (parts: Partial<typeof good>) => thrown(() => formatIdentityNumber({ ...good, ...parts }));
    expect(code({ division: '5101' })).toMatchObject({ code: 'numbers/identity-number-division' });
    expect(code({ birthDate: '2012-9-1' })).toMatchObject({ code: 'numbers/identity-number-birth-date' });
    expect(code({ birthDate: '2011-02-29' })).toMatchObject({ code: 'numbers/identity-number-birth-date' });
    expect(code({ sequence: '1' })).toMatchObject({ code: 'numbers/identity-number-sequence' });
    expect(thrown(() => checkDigit('51010420120901'))).toMatchObject({
      code: 'numbers/identity-number-length',
    });
    expect(thrown(() => checkDigit('5101042012090100X'))).toMatchObject({
      code: 'numbers/identity-number-character',
    });
  });
});

describe('normalising', () => {
  it('takes away what keyboards and spreadsheets add', () => {
    for (const typed of [
      ' 51010420100901003x ',
      '５１０１０４２０１００９０１００３ｘ',
      "'51010420100901003X",
      '510104 20100901\u200B 003X\uFEFF',
    ])
      expect(normaliseIdentityNumber(typed)).toBe('51010420100901003X');
  });

  it('leaves a good number alone, and twice is once', () => {
    fc.assert(
      fc.property(identityNumber, text => {
        expect(normaliseIdentityNumber(text)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const once = normaliseIdentityNumber(text);
        expect(normaliseIdentityNumber(once)).toBe(once);
      }),
    );
  });
});

function thrown(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
