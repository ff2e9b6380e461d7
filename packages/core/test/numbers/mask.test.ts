import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isXuejiError } from '../../src/errors/index.ts';
import {
  cohortOf,
  maskExamNumber,
  maskIdentityNumber,
  maskStudentNumber,
  parseCohort,
} from '../../src/numbers/index.ts';
import { identityNumber } from './arbitraries.ts';

describe('a masked number', () => {
  it('keeps what it says and hides the rest (synthetic numbers)', () => {
    expect(maskIdentityNumber('510104201209010018')).toBe('51**************18');
    expect(maskIdentityNumber('51010420100901003X')).toBe('51**************3X');
    expect(maskStudentNumber('G510104201209010018')).toBe('G****************18');
    expect(maskStudentNumber('510104201209010018')).toBe('51**************18');
    expect(maskExamNumber('290104050123')).toBe('29010405****');
  });

  it('of malformed input shows no name and no short text', () => {
    expect(maskIdentityNumber('张三510104201209010018')).toBe(`**${'*'.repeat(16)}18`);
    expect(maskIdentityNumber('20120901')).toBe('********');
    expect(maskIdentityNumber('')).toBe('');
    expect(maskIdentityNumber('5'.repeat(1000))).toBe(`${'*'.repeat(40)}…`);
    expect(maskExamNumber('张三29010405')).toBe('**********');
    expect(maskExamNumber('2901')).toBe('****');
    expect(maskIdentityNumber(undefined as never)).toBe('*********');
  });

  it('never shows more than two characters at either end, whatever goes in', () => {
    fc.assert(
      fc.property(fc.oneof(identityNumber, fc.string({ unit: 'grapheme', maxLength: 60 })), text => {
        for (const masked of [maskIdentityNumber(text), maskStudentNumber(text)]) {
          expect([...masked].slice(2, -2).join('')).toMatch(/^\**$/);
          expect(masked).toMatch(/^[GJL]?[0-9Xx*]*…?$/);
        }
      }),
    );
  });

  it('keeps the length of what was typed up to forty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), text => {
        fc.pre([...text].length <= 40);
        expect([...maskIdentityNumber(text)].length).toBe([...text].length);
      }),
    );
  });

  it('is what an error shows where a slipped column puts an identity number in another place', () => {
    for (const text of [
      '510104201209010018',
      '５１０１０４２０１２０９０１００１８',
      '5101 0420 1209 0100 18',
    ])
      expect(whatIsSaid(() => parseCohort(text))).not.toMatch(/\p{Nd}/u);
    expect(whatIsSaid(() => cohortOf(510104201209010))).not.toMatch(/\p{Nd}/u);
    expect(whatIsSaid(() => parseCohort('16级'))).toContain('16级');
  });
});

function whatIsSaid(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isXuejiError(error)) return error.what.zh.replace('“2016级”', '') + JSON.stringify(error.details);
  }
  throw new Error('no XuejiError was thrown');
}
