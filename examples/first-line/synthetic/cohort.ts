import type { DirectoryDocument } from '@xueji/core';
import { gradeName } from '@xueji/core/numbers';
import type { Roster } from '@xueji/forms/cohort-roster';
import { directory } from './directory.ts';
import { randomOf } from './random.ts';
import { type CohortPlan, plans } from './schools.ts';
import { makeStudent } from './student.ts';

/** Stands on every sheet. */
export const syntheticNote = '合成数据\uFF0C非真实个人信息';

export interface SyntheticRoster {
  /** Name of the file that the roster goes to. */
  readonly file: string;
  readonly roster: Roster;
}

export interface SyntheticCohort {
  readonly directory: DirectoryDocument;
  /** One for each school, stage and cohort. */
  readonly rosters: readonly SyntheticRoster[];
}

export interface CohortOptions {
  readonly seed: number;
  readonly students: number;
}

/** The school year that the students are in. */
const schoolYear = 2026;

/**
 * Made-up students of two counties of Sichuan in September 2026, the same for the same seed.
 * All of them pass the roster’s checks; `plantFaults` spoils some.
 *
 * @example
 * makeCohort({ seed: 1, students: 3000 }).rosters.length; //=> 24
 */
export function makeCohort({ seed, students }: CohortOptions): SyntheticCohort {
  const random = randomOf(seed);
  const taken = new Set<string>();
  const cohorts = plans.flatMap(plan =>
    Array.from({ length: plan.grades }, (_, i) => ({ plan, grade: i + 1 })),
  );
  const sizes = shares(
    cohorts.map(({ plan }) => plan.perGrade),
    students,
  );
  let index = 0;
  const rosters = cohorts.map(({ plan, grade }, c) => {
    const cohort = String(schoolYear - grade + 1);
    const rows = Array.from({ length: sizes[c]! }, (_, i) => {
      const position = i + 1;
      return makeStudent(random, {
        plan,
        cohort,
        grade,
        position,
        index: index++,
        newest: grade === 1,
        taken,
      });
    });
    return { file: fileName(plan, grade, cohort), roster: { ...headingOf(plan, cohort), rows } };
  });
  return { directory, rosters };
}

function headingOf({ school, stage }: CohortPlan, cohort: string): Omit<Roster, 'rows'> {
  return {
    school: { id: school.id, name: school.name },
    stage,
    cohort,
    filledOn: `${schoolYear}-09-10`,
    note: syntheticNote,
  };
}

function fileName({ school, stage }: CohortPlan, grade: number, cohort: string): string {
  return `${school.name}-${gradeName({ stage, grade })}-${cohort}级.xlsx`;
}

/** Splits `total` in proportion to `weights` without losing one: the largest remainders are rounded up. */
function shares(weights: readonly number[], total: number): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map(weight => (weight * total) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - parts[i]! }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) parts[i]!++;
  return parts;
}
