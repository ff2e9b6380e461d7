import type { Row } from '../values/values.ts';
import { gradeOf } from './from-record.ts';
import type { Context, Movement } from './sources.ts';

/** What the columns of the numbers count, by key of the code table `movement`. */
const additions = { admitted: 'admitted', resumed: 'resumed', movedIn: 'transferred-in' };
const removals = {
  graduated: 'graduated',
  completed: 'completed-without-graduating',
  suspended: 'suspended',
  withdrawn: 'withdrawn',
  expelled: 'expelled',
  died: 'deceased',
  movedOut: 'transferred',
  droppedOut: 'dropped-out',
};

/** Numbers by grade as they are given; the rest is counted from the movements, and the last number from the first. */
export function countsOf({ counts, movements }: Context): readonly Row[] {
  const rows: readonly Row[] = counts ?? [...new Set(movements?.map(gradeIn))].map(grade => ({ grade }));
  return rows.map(row => {
    const own = movements?.filter(movement => gradeIn(movement) === row.grade);
    const counted = own
      ? Object.entries({ ...additions, ...removals }).map(([column, kind]) => [
          column,
          own.filter(({ movement }) => movement === kind).length,
        ])
      : [];
    const numbers: Row = { ...Object.fromEntries(counted), ...row };
    return { now: nowOf(numbers), ...numbers };
  });
}

/** Unknown where one of the numbers is. */
function nowOf(numbers: Row): number | undefined {
  const sum = (columns: object) =>
    Object.keys(columns).reduce((total, column) => total + Number(numbers[column]), 0);
  const now = Number(numbers.before) + sum(additions) - sum(removals);
  return Number.isNaN(now) ? undefined : now;
}

function gradeIn({ record }: Movement): string | undefined {
  const enrolment = record.enrolments.at(-1);
  return enrolment && gradeOf(enrolment);
}

/** The school that a transferred student came from or went to: a record that moved has an enrolment at each. */
export function otherSchool({ record, item, directory }: Context): string | undefined {
  const [left, entered] = record?.enrolments.slice(-2) ?? [];
  if (left?.status !== 'transferred' || entered === undefined) return undefined;
  const other = { 'transferred-in': left, transferred: entered }[String(item?.movement)];
  return other && directory?.school(other.school)?.name;
}
