import fc from 'fast-check';
import { formatIdentityNumber } from '../../src/numbers/index.ts';

/** All numbers made here are synthetic. */

export const birthDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

export const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map(list => list.join(''));

export const residentDivision = fc
  .tuple(fc.constantFrom('11', '31', '44', '50', '51', '65', '71'), digits(4))
  .map(([province, rest]) => province + rest);

export const division = fc.oneof(
  { weight: 8, arbitrary: residentDivision },
  fc.constantFrom('810000', '820000', '830000'),
  fc
    .tuple(fc.constantFrom('11', '51'), digits(3))
    .map(([province, nationality]) => `9${province}${nationality}`),
);

export const identityParts = fc.record({ division, birthDate, sequence: digits(3) });
export const identityNumber = identityParts.map(formatIdentityNumber);
