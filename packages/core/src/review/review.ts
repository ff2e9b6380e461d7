import type { Context } from '../context.ts';
import type { Regulation } from '../law/regulation.ts';
import type { Sets, Store, Tags } from '../registry/store.ts';
import type { ReviewFinding } from './finding.ts';
import { type Looked, look } from './look.ts';
import { judgedPage, judgeOf } from './sets/judge.ts';
import { type Counting, countChanges, countFinding, countingFrom, emptyTally, type Tally } from './tally.ts';

/** A term by its name; its days are those of the division of each school. */
export interface TermName {
  /** `2026`: the school year 2026–2027. */
  readonly schoolYear: string;
  readonly season: 'autumn' | 'spring';
}

export interface ReviewOptions extends Pick<Context, 'directory' | 'calendar'> {
  readonly regulation: Regulation;
  readonly store: Store;
  readonly term: TermName;
  /** Calendar date: facts, law and deadlines are taken as of it. */
  readonly on: string;
  /** Records to look at; all of them unless told. */
  readonly where?: Tags;
  /** Records per page; 1000 unless told. */
  readonly size?: number;
  /**
   * `set`: where the store offers it, its database asks the rules of its rows; `stream`: every document is read here. They come to the
   * same. Unless told: what is quicker.
   */
  readonly way?: Way;
}

export type Way = 'set' | 'stream';

/** How far a review has come. Plain data: kept as JSON, a review that was stopped goes on from it. */
export interface ReviewState {
  /** Id of the last record that was looked at; absent before the first. */
  readonly after?: string;
  readonly records: number;
  /** By school id; records that name no school are under the empty name. */
  readonly schools: Readonly<Record<string, Tally>>;
}

export interface ReviewPage {
  /** Of this page. */
  readonly findings: readonly ReviewFinding[];
  /** Of this page and all before it. */
  readonly state: ReviewState;
  /** How it was come by. */
  readonly way: Way;
}

/**
 * Verifies every record for a term, page by page (P.2, 48.1, 20.2): what is missing or contradictory, what is overdue, what was
 * breached, and what changed. Each record is read once; one page is in memory, and a tally for each school. Nothing is written.
 *
 * By the way `set` the rules are asked in the database, and only records about which there is something to be said are read.
 *
 * @param from - where an earlier run was stopped; its counts go on
 * @source sichuan-2017-draft P.2, 20.2, 48.1, 51.1
 * @example
 * for await (const { findings, state } of review({ regulation, store, directory, calendar, term, on: '2027-01-15' }))
 *   keep(findings, state);
 */
export async function* review(
  options: ReviewOptions,
  from: ReviewState = { records: 0, schools: {} },
): AsyncGenerator<ReviewPage> {
  let { records, schools } = from;
  for await (const { page, way } of pagesOf(options, from.after ?? '', id => schools[id] === undefined)) {
    // Tallies that were handed out don’t change any more: those of the schools of this page are copied, and counted in.
    const counting: Record<string, Counting> = {};
    const tallyOf = (school: string) => {
      counting[school] ??= countingFrom(schools[school] ?? emptyTally);
      return counting[school];
    };
    const findings = page.flatMap(looked => counted(looked, tallyOf));
    records += page.length;
    schools = { ...schools, ...counting };
    yield { findings, state: { after: page.at(-1)!.id, records, schools }, way };
  }
}

interface LookedPage extends Pick<ReviewPage, 'way'> {
  readonly page: readonly Looked[];
}

async function* pagesOf(
  options: ReviewOptions,
  start: string,
  isNew: (school: string) => boolean,
): AsyncGenerator<LookedPage> {
  const { sets } = options.store;
  const judge = sets && wayOver(options, sets) === 'set' ? judgeOf(options, sets) : undefined;
  if (!judge) {
    yield* streamed(options, start);
    return;
  }
  for (let after = start; ; ) {
    // What the database fails at, such as a document that is no JSON, is looked at here; where the store is to blame it says so again.
    const page = await judgedPage(options, judge, after, isNew).catch(() => undefined);
    const next: LookedPage | undefined = page
      ? { page, way: 'set' }
      : await firstOf(streamed(options, after));
    if (!next || next.page.length === 0) return;
    yield next;
    after = next.page.at(-1)!.id;
  }
}

/** MariaDB takes longer to look into a document than it takes to read it here (decision 0024). */
const wayOver = ({ way }: ReviewOptions, { dialect }: Sets): Way =>
  way ?? (dialect === 'mysql' ? 'stream' : 'set');

async function* streamed(options: ReviewOptions, after: string): AsyncGenerator<LookedPage> {
  const { store, where = {}, size = 1000 } = options;
  const range = { kind: 'student', where, size, ...(after === '' ? {} : { after }) };
  for await (const page of store.scan(range))
    yield { page: page.map(stored => look(options, stored)), way: 'stream' };
}

async function firstOf<T>(items: AsyncIterable<T>): Promise<T | undefined> {
  for await (const item of items) return item;
  return undefined;
}

/** @returns the findings that are to be told: of a school as a whole, once */
function counted(
  { school, findings, changes }: Looked,
  tallyOf: (school: string) => Counting,
): readonly ReviewFinding[] {
  const tally = tallyOf(school);
  tally.records += 1;
  const told = findings.filter(
    ({ record, kind, rule }) => record !== undefined || !tally.findings[kind]?.[rule],
  );
  if (told.some(({ record }) => record !== undefined)) tally.recordsWithFindings += 1;
  for (const finding of told) countFinding(tally, finding);
  countChanges(tally, changes);
  return told;
}
