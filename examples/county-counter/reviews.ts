import type { Party, StudentRecord } from '@xueji/core';
import { emptyTally, type ReviewFinding, review, type Tally, type TermName } from '@xueji/core/review';
import { type Desk, schoolsOf } from './desk.ts';

export interface SchoolReview {
  readonly name: string;
  readonly tally: Tally;
}

/** Findings that say the same of several records. */
export interface Group {
  readonly first: ReviewFinding;
  readonly count: number;
  /** The first few of them. */
  readonly students: readonly StudentRecord[];
}

export const term: TermName = { schoolYear: '2026', season: 'autumn' };

/** The term review (48.1) of the schools that a party answers for: counted by school, and by what was found. */
export async function reviewFor(desk: Desk, as: Party) {
  const schools: SchoolReview[] = [];
  const alike = new Map<string, ReviewFinding[]>();
  for (const { id, name } of schoolsOf(desk, as)) {
    let tally = emptyTally;
    const range = { term, on: desk.day.today, where: { school: id } };
    for await (const { findings, state } of review({ ...desk.registry.options, ...range })) {
      tally = state.schools[id] ?? tally;
      for (const finding of findings) {
        const key = `${finding.kind} ${finding.says.zh}`;
        alike.set(key, [...(alike.get(key) ?? []), finding]);
      }
    }
    schools.push({ name, tally });
  }
  const often = [...alike.values()].sort((a, b) => b.length - a.length).slice(0, 12);
  return { schools, groups: await Promise.all(often.map(findings => groupOf(desk, as, findings))) };
}

async function groupOf({ registry }: Desk, as: Party, findings: readonly ReviewFinding[]): Promise<Group> {
  const ids = findings.flatMap(({ record }) => record ?? []);
  const students = await Promise.all(ids.slice(0, 5).map(id => registry.show(id, as)));
  return { first: findings[0]!, count: ids.length, students: students.filter(each => each !== undefined) };
}
