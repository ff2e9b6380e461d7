import { facts, readFacts } from '../../facts/catalogue.ts';
import type { Subject } from '../../facts/subject.ts';
import type { FactValue } from '../../law/condition.ts';
import type { Directory } from '../../record/directory.ts';
import type { TermDays } from '../tally.ts';

/** Facts that the directory alone answers for a school: read here, by their one reading, and handed to the database. */
export const ofTheSchool: readonly string[] = [
  'record-school.kind',
  'record-school.has-untrained-administrator',
  'record-school.has-no-administrator',
  'actor.is-status-authority',
  'actor.supervises-the-school',
];
/** The same of the school that the student attends while the record is elsewhere. */
export const ofTheAttendedSchool: readonly string[] = ['attended-school.kind'];

/** What the database is told of a school: values by column, all of them text. */
export type SchoolRow = Readonly<Record<string, string | undefined>>;

export const columnOf = (fact: string) => `f_${fact.replaceAll(/\W/g, '_')}`;

/**
 * @param subject - of a record at the school, as far as the directory is asked
 * @param days - of the term that is reviewed, where the directory has them
 */
export function schoolRow(id: string, subject: Subject, days: TermDays | undefined): SchoolRow {
  const values = readFacts([...ofTheSchool, ...ofTheAttendedSchool], subject);
  const columns = Object.entries(values).map(([name, value]) => [columnOf(name), textOf(value)]);
  return {
    id,
    ended: lastEndBefore(subject.on, subject.directory, id),
    opens: days?.opens,
    ends: days?.ends,
    ...Object.fromEntries(columns),
  };
}

/** What has ended when something without a last day is late: compare `isLate`. */
function lastEndBefore(on: string, directory: Directory, school: string): string | undefined {
  const ends = directory.terms(directory.school(school)?.division ?? '').map(term => term.ends);
  return ends
    .filter(end => end < on)
    .sort()
    .at(-1);
}

const textOf = (value: FactValue | undefined) => (value === undefined ? undefined : String(value));

/** The column of such a fact as SQL of its type. */
export function schoolFact(name: string, table: string): string {
  const column = `${table}.${columnOf(name)}`;
  return facts[name]?.type.type === 'boolean'
    ? `CASE ${column} WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END`
    : column;
}
