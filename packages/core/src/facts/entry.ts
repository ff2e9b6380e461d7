import type { Enrolment } from '../record/enrolment.ts';
import type { Stage } from '../record/vocabulary.ts';
import { termAt } from '../time/index.ts';
import { personOf } from './person.ts';
import type { Subject } from './subject.ts';

/** The place that is given or refused, or the one that the student has. */
export interface Entry {
  readonly school: string;
  readonly stage: Stage;
  readonly cohort: string;
}

export function entryOf({ command, enrolment }: Subject): Entry | undefined {
  if (command.type !== 'admission.admit' && command.type !== 'admission.refuse') return enrolment;
  return { school: command.by.id, stage: command.stage, cohort: command.cohort };
}

export function schoolEntered(s: Subject) {
  const entry = entryOf(s);
  return entry && s.directory.school(entry.school);
}

/** The term in which the day lies; in a vacation, the one that comes. */
export function termOfEntry(s: Subject) {
  const school = schoolEntered(s);
  const at = school && termAt(s.directory.terms(school.division), s.on);
  return at && (at.position === 'in-term' ? at.term : at.next);
}

/** The plan of the school for the stage and the year. */
export function planOf(s: Subject) {
  const entry = entryOf(s);
  return schoolEntered(s)?.plans?.find(({ stage, year }) => stage === entry?.stage && year === entry.cohort);
}

/** The experiment of the school with the length of the stage, where it has one. */
export function experimentOf(s: Subject) {
  const entry = entryOf(s);
  return schoolEntered(s)?.experiments?.find(({ stage }) => stage === entry?.stage);
}

/** Whether the student’s household is registered in the place of the school: its county, or its city. */
export function isOfThePlace(s: Subject, digits: number): boolean | undefined {
  const [home, here] = [personOf(s)?.household.division, schoolEntered(s)?.division];
  return home === undefined || here === undefined
    ? undefined
    : home.slice(0, digits) === here.slice(0, digits);
}

/** How the student left the same stage before; a place that was given up leaves nothing behind. */
export function pastIn(s: Subject): 'none' | 'graduated' | 'completed' | 'left' | undefined {
  const entry = entryOf(s);
  const past = (s.record?.enrolments ?? []).filter(enrolment => enrolment !== entry);
  const ends = past.flatMap(({ stage, status }) => (stage === entry?.stage ? (outcomes[status] ?? []) : []));
  const stated = 'pastInTheStage' in s.command ? s.command.pastInTheStage : undefined;
  return ends.at(-1) ?? stated ?? (s.record ? 'none' : undefined);
}

const outcomes: Readonly<Partial<Record<Enrolment['status'], 'graduated' | 'completed' | 'left'>>> = {
  graduated: 'graduated',
  'completed-without-graduating': 'completed',
  'left-without-completing': 'left',
};
