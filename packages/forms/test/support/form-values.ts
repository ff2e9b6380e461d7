import { formatIdentityNumber } from '@xueji/core/numbers';
import fc from 'fast-check';
import { codeTables } from '../../src/code-tables/index.ts';
import type { Column, Field } from '../../src/definition/form-file.ts';
import type { Row, Scalar } from '../../src/values/values.ts';

const words = fc
  .stringMatching(
    /^[\u4e00-\u9fa5A-Za-z\u{20000}-\u{20100}（）、，。,"';:=+-][\u4e00-\u9fa5A-Za-z0-9（）、,"'· ]{0,14}$/u,
  )
  .map(text => text.replace(/ +/g, ' ').trim());
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const identity = fc.tuple(day, fc.integer({ min: 1, max: 998 })).map(([birthDate, sequence]) =>
  formatIdentityNumber({
    division: '510104',
    birthDate,
    sequence: String(sequence).padStart(3, '0'),
  } as never),
);

function scalar({ type, codes }: Pick<Field, 'type' | 'codes'>): fc.Arbitrary<Scalar> {
  switch (type) {
    case 'date':
      return day;
    case 'month':
      return day.map(date => date.slice(0, 7));
    case 'number':
      return fc.integer({ min: -50, max: 9999 }).map(number => number / 4);
    case 'integer':
      return fc.integer({ min: 0, max: 99999 });
    case 'yes-no':
      return fc.boolean();
    case 'code':
      return fc.constantFrom(...codeTables[codes!]!.entries.map(({ key }) => key));
    case 'identity-number':
      return identity;
    case 'student-number':
      return identity.map(number => `G${number}`);
    case 'exam-number':
      return fc.stringMatching(/^\d{12}$/);
    case 'phone':
      return fc.stringMatching(/^1[3-9]\d{9}$/);
    default:
      return words;
  }
}

/** Any row that a list can hold; what must be there is, and so is the first column. */
export function aRow(columns: Readonly<Record<string, Column>>): fc.Arbitrary<Row> {
  const entries = Object.entries(columns);
  return fc.record(Object.fromEntries(entries.map(([key, column]) => [key, scalar(column)])), {
    requiredKeys: entries.filter(([, { required }], i) => required || i === 0).map(([key]) => key),
  }) as fc.Arbitrary<Row>;
}
