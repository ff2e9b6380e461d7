import type { Directory } from '../record/directory.ts';
import { currentEnrolment } from '../record/student-record.ts';
import { readRecord } from '../registry/change.ts';
import type { Stored } from '../registry/store.ts';
import { findIn } from './find.ts';
import type { ReviewFinding } from './finding.ts';
import type { ReviewOptions, TermName } from './review.ts';
import { changesOf, type TermDays } from './tally.ts';

/** What a review has to say of one record. */
export interface Looked {
  readonly id: string;
  /** Empty where the document is no record. */
  readonly school: string;
  readonly findings: readonly ReviewFinding[];
  readonly changes: readonly string[];
}

export function look({ regulation, ...context }: ReviewOptions, stored: Stored): Looked {
  const { id } = stored.key;
  try {
    const { record } = readRecord(stored)!;
    const { school } = currentEnrolment(record);
    const findings = findIn(regulation, record, context);
    const days = daysOf(context.directory, school, context.term);
    return { id, school, findings, changes: days ? changesOf(record, days) : [] };
  } catch {
    return { id, school: '', findings: [unreadable(id)], changes: [] };
  }
}

const unreadable = (record: string): ReviewFinding => ({
  kind: 'unreadable',
  rule: 'unreadable',
  record,
  citations: [],
  says: {
    zh: '内容不是学籍，无法读取',
    en: 'the document is no record and cannot be read',
  },
  facts: [],
});

/** The days of the term at a school, where the directory has them. */
export function daysOf(
  directory: Directory,
  school: string,
  { schoolYear, season }: TermName,
): TermDays | undefined {
  const division = directory.school(school)?.division ?? '';
  return directory.terms(division).find(term => term.schoolYear === schoolYear && term.season === season);
}
