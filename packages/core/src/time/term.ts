import { XuejiError } from '../errors/index.ts';
import { type CalendarDate, compareDates, isDate } from './calendar-date.ts';

/** A school term; its days are set locally each year. */
export interface Term {
  /** The year in which the school year begins, such as `'2026'`: its spring term is in 2027. */
  readonly schoolYear: string;
  readonly season: 'autumn' | 'spring';
  readonly opens: CalendarDate;
  /** The last day of term. */
  readonly ends: CalendarDate;
}

export type TermPlace<T extends Term = Term> =
  | { readonly position: 'in-term'; readonly term: T }
  | { readonly position: 'vacation'; readonly before: T; readonly next: T };

/**
 * Where a day lies among the terms; `undefined` where that is not known. A day is in a vacation only if both terms around it
 * are given: after the last known term, or where a term between two is missing, the day may as well be in term.
 *
 * @param terms - of one place, in any order
 * @throws XuejiError `time/bad-terms`, `time/not-a-date`
 * @example termAt([autumn2026, spring2026], '2027-02-01') //=> { position: 'vacation', before: autumn2026, next: spring2026 }
 */
export function termAt<T extends Term>(terms: readonly T[], date: CalendarDate): TermPlace<T> | undefined {
  if (!isDate(date)) throw new XuejiError('time/not-a-date', { text: date.slice(0, 10) });
  const inOrder = orderedTerms(terms).map(({ term }) => term);
  const term = inOrder.find(({ opens, ends }) => opens <= date && date <= ends);
  if (term) return { position: 'in-term', term };
  const before = inOrder.findLast(({ ends }) => ends < date);
  const next = inOrder.find(({ opens }) => opens > date);
  if (!before || !next || place(next) !== place(before) + 1) return undefined;
  return { position: 'vacation', before, next };
}

/**
 * Checks the terms of one place.
 *
 * @throws XuejiError `time/bad-terms`, with the path of the term: an unknown date, an end before the opening, an overlap, a
 *   spring before its autumn, a term twice
 */
export function requireTerms(terms: readonly Term[]): void {
  orderedTerms(terms);
}

function orderedTerms<T extends Term>(
  terms: readonly T[],
): readonly { readonly term: T; readonly index: number }[] {
  const inOrder = terms
    .map((term, index) => ({ term, index }))
    .sort((a, b) => compareDates(a.term.opens, b.term.opens));
  inOrder.forEach(({ term, index }, i) => {
    const { schoolYear, opens, ends } = term;
    const before = inOrder[i - 1]?.term;
    if (!/^\d{4}$/.test(schoolYear))
      throw fault(index, `“${schoolYear}”不是学年`, `\`${schoolYear}\` is no school year`);
    if (!isDate(opens) || !isDate(ends)) throw fault(index, '起止日期有误', 'wrong dates');
    if (ends < opens)
      throw fault(index, `${ends}结束早于${opens}开学`, `it ends on ${ends}, before it opens on ${opens}`);
    if (before && opens <= before.ends) {
      throw fault(
        index,
        `${opens}开学时上一学期尚未结束`,
        `it opens on ${opens}, before the last one has ended`,
      );
    }
    if (before && place(term) <= place(before)) {
      throw fault(
        index,
        `${opens}开学的学期重复或次序颠倒`,
        `the term of ${opens} is given twice or out of order`,
      );
    }
  });
  return inOrder;
}

/** Terms in a row have numbers in a row. */
const place = ({ schoolYear, season }: Term) => Number(schoolYear) * 2 + (season === 'spring' ? 1 : 0);

const fault = (index: number, zh: string, en: string) =>
  new XuejiError('time/bad-terms', { zh, en }, { path: `terms[${index}]` });
