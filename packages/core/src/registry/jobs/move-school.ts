import type { Decision } from '../../decision.ts';
import type { XuejiError } from '../../errors/index.ts';
import { concernsSchool } from '../../record/keeping.ts';
import type { Party } from '../../record/vocabulary.ts';
import type { RegistryOptions } from '../registry.ts';
import { type Job, type JobItem, runJob } from './run-job.ts';

interface SchoolJob {
  /** Starts the id of every command: the same job run again finds what it did before. */
  readonly id: string;
  /** The authority of the school. */
  readonly by: Party;
  /** The school that was merged or closed. */
  readonly school: string;
  /**
   * `all` (unless told) looks at every record of the register. `listed` asks the store for those whose newest enrolment is at the
   * school, which is quick, and misses who left it: files of former students, duties that the school still owes for
   * them, students who are on their way to it or attend it while their record is elsewhere.
   */
  readonly reach?: 'all' | 'listed';
  /** Decides and writes nothing. */
  readonly dryRun?: boolean;
  /** Records per page and commit; 500 unless told. */
  readonly size?: number;
}

export interface MergerJob extends SchoolJob {
  /** The school merged into. */
  readonly into: string;
}

export interface ClosureJob extends SchoolJob {
  /** Who keeps the files from now on. */
  readonly unit: Exclude<Party, { kind: 'guardian' }>;
  readonly note?: string;
}

export const moveOutcomes = ['moved', 'pending', 'refused', 'failed'] as const;
export type MoveOutcome = (typeof moveOutcomes)[number];

export interface RecordMoved {
  readonly record: string;
  readonly outcome: MoveOutcome;
  readonly decision?: Decision;
  /** Moved by an earlier run of the job. */
  readonly replayed: boolean;
  readonly error?: XuejiError;
}

export interface MovePage {
  /** Those of the page that the school has to do with. */
  readonly records: readonly RecordMoved[];
  /** Records so far by outcome; who an earlier run took away from the school altogether is not met again. */
  readonly counts: Readonly<Record<MoveOutcome, number>>;
  /** Records so far that an earlier run had moved. */
  readonly replayed: number;
  /** Records looked at so far. */
  readonly seen: number;
}

/**
 * Moves every record of a school that was merged to the school merged into, page by page (20.5): enrolled students, files of
 * former ones, open cases, duties. Stopped anywhere it is run again under the same id; nothing is lost or doubled.
 *
 * @throws StoreRefusal where the store cannot go on
 * @source sichuan-2017-draft 20.5
 */
export function mergeSchool(options: RegistryOptions, job: MergerJob): AsyncGenerator<MovePage> {
  const { school, into, by } = job;
  return move(options, job, record => ({
    type: 'school.merge',
    id: `${job.id}/${record.id}`,
    record: record.id,
    by,
    school,
    into,
  }));
}

/**
 * Hands the files of a school that was closed to the unit that its authority names, page by page (20.6).
 *
 * @throws StoreRefusal where the store cannot go on
 * @source sichuan-2017-draft 20.6
 */
export function closeSchool(options: RegistryOptions, job: ClosureJob): AsyncGenerator<MovePage> {
  const { school, unit, note, by } = job;
  return move(options, job, record => ({
    type: 'school.close',
    id: `${job.id}/${record.id}`,
    record: record.id,
    by,
    school,
    unit: { ...unit, kind: unit.kind as 'school' | 'authority' },
    ...(note === undefined ? {} : { note }),
  }));
}

async function* move(
  options: RegistryOptions,
  { school, reach = 'all', dryRun = false, size = 500 }: SchoolJob,
  commandFor: Job['commandFor'],
): AsyncGenerator<MovePage> {
  const named = JSON.stringify(school);
  const pages = runJob(options, {
    where: reach === 'listed' ? { school } : {},
    size,
    dryRun,
    commandFor,
    // Most records have never heard of the school: they are not even parsed.
    glance: ({ doc }) => doc.includes(named),
    concerns: record => concernsSchool(record, school),
  });
  const counts: Record<MoveOutcome, number> = { moved: 0, pending: 0, refused: 0, failed: 0 };
  let [replayed, seen] = [0, 0];
  for await (const items of pages) {
    seen += items.length;
    const records = items.flatMap(movedOf);
    for (const one of records) {
      counts[one.outcome] += 1;
      if (one.replayed) replayed += 1;
    }
    yield { records, counts: { ...counts }, replayed, seen };
  }
}

function movedOf(item: JobItem): readonly RecordMoved[] {
  if (item.kind === 'passed-over') return [];
  if (item.kind === 'failed')
    return [{ record: item.id, outcome: 'failed', replayed: false, error: item.error }];
  const { decision, replayed, record } = item;
  const outcome = decision.verdict === 'granted' ? 'moved' : decision.verdict;
  return [{ record: record.id, outcome, decision, replayed }];
}
