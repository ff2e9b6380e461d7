import { expect, test } from 'vitest';
import { requireTerms, type Term, termAt } from '../../src/time/index.ts';
import { refusal } from './support.ts';

const autumn = { schoolYear: '2026', season: 'autumn', opens: '2026-09-01', ends: '2027-01-20' } as const;
const spring = { schoolYear: '2026', season: 'spring', opens: '2027-03-01', ends: '2027-07-07' } as const;
const nextAutumn = { schoolYear: '2027', season: 'autumn', opens: '2027-09-01', ends: '2028-01-20' } as const;

test('opening day and last day are in term', () => {
  for (const day of ['2026-09-01', '2027-01-20']) {
    expect(termAt([spring, autumn], day)).toEqual({ position: 'in-term', term: autumn });
  }
});

test('a vacation lies between two terms in a row', () => {
  for (const day of ['2027-01-21', '2027-02-28']) {
    expect(termAt([spring, autumn], day)).toEqual({ position: 'vacation', before: autumn, next: spring });
  }
  expect(termAt([autumn, nextAutumn, spring], '2027-08-01')).toEqual({
    position: 'vacation',
    before: spring,
    next: nextAutumn,
  });
});

test('before, after and between terms of which one is missing nothing is known', () => {
  expect(termAt([autumn, spring], '2026-08-31')).toBeUndefined();
  expect(termAt([autumn, spring], '2027-07-08')).toBeUndefined();
  expect(termAt([autumn, nextAutumn], '2027-04-15')).toBeUndefined();
  expect(termAt([], '2027-04-15')).toBeUndefined();
});

test.each<[string, readonly Term[], number]>([
  ['an end before the opening', [{ ...autumn, ends: '2026-08-31' }], 0],
  ['an overlap', [{ ...spring, opens: '2027-01-20' }, autumn], 0],
  ['a spring before its autumn', [autumn, { ...spring, schoolYear: '2025' }], 1],
  ['a term twice', [autumn, { ...autumn, opens: '2027-02-01', ends: '2027-03-01' }], 1],
  ['a date that does not exist', [{ ...autumn, ends: '2027-02-29' }], 0],
  ['a school year that is no year', [{ ...autumn, schoolYear: '26' }], 0],
])('terms with %s are refused', (_, terms, at) => {
  expect(() => requireTerms(terms)).toThrow(refusal('time/bad-terms'));
  expect(() => requireTerms(terms)).toThrow(expect.objectContaining({ where: { path: `terms[${at}]` } }));
  expect(() => termAt(terms, '2026-10-01')).toThrow(refusal('time/bad-terms'));
});
