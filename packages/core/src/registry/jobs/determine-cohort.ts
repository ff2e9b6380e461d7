import { type Decision, isOutsider } from '../../decision.ts';
import type { XuejiError } from '../../errors/index.ts';
import { hasBusinessWith } from '../../record/business.ts';
import { keeperOf } from '../../record/keeping.ts';
import { currentEnrolment, type StudentRecord } from '../../record/student-record.ts';
import type { Party, Stage } from '../../record/vocabulary.ts';
import { isOpen } from '../claims.ts';
import type { RegistryOptions } from '../registry.ts';
import { type JobItem, runJob } from './run-job.ts';

export interface CohortJob {
  /** Starts the id of every command: the same job run again finds what it did before. */
  readonly id: string;
  readonly stage: Stage;
  /** Year of entry, `2023`. */
  readonly cohort: string;
  /** One school of the cohort; absent: all of them. */
  readonly school?: string;
  /** Who determines; absent: the city of the school for seniors (41.2), else the school. */
  readonly by?: Party;
  /** Decides and writes nothing. */
  readonly dryRun?: boolean;
  /** Students per page and commit; 500 unless told. */
  readonly size?: number;
}

/** What a student of the cohort leaves as; `pending` and `refused`: stays; `not-there`: had left the stage before. */
export const cohortOutcomes = [
  'graduated',
  'completed-without-graduating',
  'left-without-completing',
  'pending',
  'refused',
  'not-there',
  'failed',
] as const;
export type CohortOutcome = (typeof cohortOutcomes)[number];

/** Who is what, and why: the decision has the norms, what is outstanding and what would help. */
export interface StudentOutcome {
  readonly record: string;
  readonly outcome: CohortOutcome;
  /** Absent for a record that could not be read, or that the acting party has nothing to do with. */
  readonly student?: StudentRecord;
  /** Absent where nothing was to be decided. */
  readonly decision?: Decision;
  /** Decided by an earlier run of the job. */
  readonly replayed: boolean;
  readonly error?: XuejiError;
}

export interface CohortPage {
  readonly students: readonly StudentOutcome[];
  /** Students so far by outcome, this page included. */
  readonly counts: Readonly<Record<CohortOutcome, number>>;
  /** Students so far that were decided by an earlier run. */
  readonly replayed: number;
}

/**
 * Determines a graduating cohort at the end of schooling, page by page: who graduates, who completes without graduating, who
 * waits for what (39–42). Only one page is in memory, and each page is one commit; stopped anywhere, the job is run again
 * under the same id and doubles nothing. Nobody’s trouble holds up the others.
 *
 * @returns pages in the order of record ids; a cohort without students has none
 * @throws StoreRefusal where the store cannot go on
 * @source sichuan-2017-draft 39.1, 39.2, 39.3, 40.1, 41.2, 42.1
 * @example
 * for await (const { students, counts } of determineCohort(options, { id: 'g-2029', stage: 'senior', cohort: '2026' }))
 *   for (const { record, outcome } of students) print(record, outcome);
 */
export async function* determineCohort(options: RegistryOptions, job: CohortJob): AsyncGenerator<CohortPage> {
  const { id, stage, cohort, school, dryRun = false, size = 500 } = job;
  const pages = runJob(options, {
    where: { stage, cohort, ...(school === undefined ? {} : { school }) },
    size,
    dryRun,
    concerns: record => isOpen(currentEnrolment(record).status),
    commandFor: record => ({
      type: 'completion.determine',
      id: `${id}/${record.id}`,
      record: record.id,
      by: job.by ?? determinerOf(options, record),
      occasion: 'end-of-schooling',
    }),
  });
  const counts = Object.fromEntries(cohortOutcomes.map(outcome => [outcome, 0])) as Record<
    CohortOutcome,
    number
  >;
  const mayBeShown = (record: StudentRecord) =>
    job.by === undefined || hasBusinessWith(record, job.by, options.directory);
  let replayed = 0;
  for await (const items of pages) {
    const students = items.map(item => outcomeOf(item, mayBeShown));
    for (const student of students) {
      counts[student.outcome] += 1;
      if (student.replayed) replayed += 1;
    }
    yield { students, counts: { ...counts }, replayed };
  }
}

/** Graduation of seniors is confirmed by the city (41.2); elsewhere the school determines. */
function determinerOf({ directory }: RegistryOptions, record: StudentRecord): Party {
  const enrolment = currentEnrolment(record);
  const { school, stage } = enrolment;
  const division = directory.school(school)?.division;
  const city = stage === 'senior' && division !== undefined ? directory.cityOf(division) : undefined;
  return city ? { kind: 'authority', id: city.id } : keeperOf(enrolment);
}

function outcomeOf(item: JobItem, mayBeShown: (record: StudentRecord) => boolean): StudentOutcome {
  if (item.kind === 'failed')
    return { record: item.id, outcome: 'failed', replayed: false, error: item.error };
  if (item.kind === 'passed-over') {
    const student = item.record!;
    const shown = mayBeShown(student) ? { student } : {};
    return { record: student.id, outcome: 'not-there', ...shown, replayed: false };
  }
  const { record: student, decision, replayed } = item;
  const outcome = decision.verdict === 'granted' ? leavesAs(decision) : decision.verdict;
  return { record: student.id, outcome, ...(isOutsider(decision) ? {} : { student }), decision, replayed };
}

/** From the decision and not from the status of today: after an answer of an earlier run more may have happened. */
function leavesAs({ events }: Decision): CohortOutcome {
  const types = events.map(({ type }) => type);
  if (types.includes('graduated')) return 'graduated';
  return types.includes('completed') ? 'completed-without-graduating' : 'left-without-completing';
}
