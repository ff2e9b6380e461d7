import type { Directory } from '../record/directory.ts';
import type { StudentRecord } from '../record/student-record.ts';
import { findingKinds, type ReviewFinding } from './finding.ts';

export type Counts = Readonly<Record<string, number>>;

/** What a review counts of a school, a county or a whole province. Plain data: it can be kept as JSON and gone on from. */
export interface Tally {
  readonly records: number;
  /** Records about which there is something to be said. */
  readonly recordsWithFindings: number;
  /** Findings by kind, and within it by rule. */
  readonly findings: Readonly<Record<string, Counts>>;
  /** What happened in the term, for the report upward (20.2): records established, data amended, and statuses entered. */
  readonly changes: Counts;
}

export const emptyTally: Tally = { records: 0, recordsWithFindings: 0, findings: {}, changes: {} };

/** A tally that is being made. */
export interface Counting {
  records: number;
  recordsWithFindings: number;
  readonly findings: Record<string, Record<string, number>>;
  readonly changes: Record<string, number>;
}

/** A copy to go on counting in. */
export function countingFrom({ records, recordsWithFindings, findings, changes }: Tally): Counting {
  const copy: Record<string, Record<string, number>> = {};
  for (const kind in findings) copy[kind] = { ...findings[kind] };
  return { records, recordsWithFindings, findings: copy, changes: { ...changes } };
}

const bump = (counts: Record<string, number>, name: string, by = 1) => {
  counts[name] = (counts[name] ?? 0) + by;
};

export function countFinding(into: Counting, { kind, rule }: ReviewFinding): void {
  into.findings[kind] ??= {};
  bump(into.findings[kind], rule);
}

/** The days of a term, the ends included. */
export interface TermDays {
  readonly opens: string;
  readonly ends: string;
}

/** What happened to a record in a term, by name. */
export function changesOf(record: StudentRecord, { opens, ends }: TermDays): readonly string[] {
  const isIn = (day: string | undefined) => day !== undefined && opens <= day && day <= ends;
  return [
    ...(isIn(record.establishedOn) ? ['record-established'] : []),
    ...record.amendments.filter(({ on }) => isIn(on)).map(() => 'data-amended'),
    ...record.enrolments.filter(({ since }) => isIn(since)).map(({ status }) => status),
  ];
}

export function countChanges(into: Counting, changes: readonly string[]): void {
  for (const change of changes) bump(into.changes, change);
}

export function add(into: Counting, { records, recordsWithFindings, findings, changes }: Tally): void {
  into.records += records;
  into.recordsWithFindings += recordsWithFindings;
  for (const kind of findingKinds) {
    for (const [rule, count] of Object.entries(findings[kind] ?? {})) {
      into.findings[kind] ??= {};
      bump(into.findings[kind], rule, count);
    }
  }
  for (const [change, count] of Object.entries(changes)) bump(into.changes, change, count);
}

/**
 * The tallies of schools put together by authority: by status authority and by each one above it.
 *
 * @param schools - by school id
 * @returns by authority id
 */
export function byAuthority(
  schools: Readonly<Record<string, Tally>>,
  directory: Directory,
): Readonly<Record<string, Tally>> {
  const totals: Record<string, Counting> = {};
  for (const [id, tally] of Object.entries(schools)) {
    const authority = directory.school(id)?.authority;
    if (authority === undefined) continue;
    for (const each of [authority, ...directory.superiors(authority).map(above => above.id)]) {
      totals[each] ??= countingFrom(emptyTally);
      add(totals[each], tally);
    }
  }
  return totals;
}
