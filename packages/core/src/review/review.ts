import type { Context } from '../context.ts';
import type { Regulation } from '../law/regulation.ts';
import type { Directory } from '../record/directory.ts';
import { currentEnrolment } from '../record/student-record.ts';
import { readRecord } from '../registry/change.ts';
import type { Store, Stored, Tags } from '../registry/store.ts';
import { findIn } from './find.ts';
import type { ReviewFinding } from './finding.ts';
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
}

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
}

/**
 * Verifies every record for a term, page by page (P.2, 48.1, 20.2): what is missing or contradictory, what is overdue, what was
 * breached, and what changed. Each record is read once; one page is in memory, and a tally for each school. Nothing is written.
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
  const { store, where = {}, size = 1000 } = options;
  let { records, schools } = from;
  const range = { kind: 'student', where, size, ...(from.after === undefined ? {} : { after: from.after }) };
  for await (const page of store.scan(range)) {
    // Tallies that were handed out don’t change any more: those of the schools of this page are copied, and counted in.
    const counting: Record<string, Counting> = {};
    const tallyOf = (school: string) => {
      counting[school] ??= countingFrom(schools[school] ?? emptyTally);
      return counting[school];
    };
    const findings = page.flatMap(stored => reviewed(options, stored, tallyOf));
    records += page.length;
    schools = { ...schools, ...counting };
    yield { findings, state: { after: page.at(-1)!.key.id, records, schools } };
  }
}

function reviewed(
  options: ReviewOptions,
  stored: Stored,
  tallyOf: (school: string) => Counting,
): readonly ReviewFinding[] {
  const { directory, term } = options;
  const read = findingsAbout(options, stored);
  const findings = read?.findings ?? [unreadable(stored)];
  const school = read ? currentEnrolment(read.record).school : '';
  const tally = tallyOf(school);
  tally.records += 1;
  const told = findings.filter(
    ({ record, kind, rule }) => record !== undefined || !tally.findings[kind]?.[rule],
  );
  if (told.some(({ record }) => record !== undefined)) tally.recordsWithFindings += 1;
  for (const finding of told) countFinding(tally, finding);
  const days = daysOf(directory, school, term);
  if (read && days) countChanges(tally, read.record, days);
  return told;
}

/** @returns `undefined` where the document is no record */
function findingsAbout(options: ReviewOptions, stored: Stored) {
  try {
    const { record } = readRecord(stored)!;
    return { record, findings: findIn(options.regulation, record, options) };
  } catch {
    return undefined;
  }
}

const unreadable = ({ key }: Stored): ReviewFinding => ({
  kind: 'unreadable',
  rule: 'unreadable',
  record: key.id,
  citations: [],
  says: {
    zh: '内容不是学籍，无法读取',
    en: 'the document is no record and cannot be read',
  },
  facts: [],
});

function daysOf(directory: Directory, school: string, { schoolYear, season }: TermName) {
  const division = directory.school(school)?.division ?? '';
  return directory.terms(division).find(term => term.schoolYear === schoolYear && term.season === season);
}
