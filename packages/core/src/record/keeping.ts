import { statusAfter } from '../status/transitions.ts';
import type { Enrolment } from './enrolment.ts';
import { currentEnrolment, type StudentRecord } from './student-record.ts';
import { type Party, sameParty } from './vocabulary.ts';

/** Who keeps the file of an enrolment: its school, or who took the file over from it. */
export function keeperOf({ school, keeper }: Enrolment): Party {
  return keeper ?? { kind: 'school', id: school };
}

/** Whether a school has anything to do with a record: it keeps a file, is attended, owes something or has a part in the case. */
export function concernsSchool(record: StudentRecord, id: string): boolean {
  const school: Party = { kind: 'school', id };
  const isIt = (party: Party) => sameParty(party, school);
  const { attends } = currentEnrolment(record);
  return (
    attends === id ||
    record.enrolments.some(enrolment => isIt(keeperOf(enrolment))) ||
    record.duties.some(({ bearer }) => isIt(bearer)) ||
    caseConcerns(record, isIt, id)
  );
}

function caseConcerns({ case: open }: StudentRecord, isIt: (party: Party) => boolean, id: string): boolean {
  if (!open) return false;
  const { terms, openedBy, steps, at } = open;
  return (
    isIt(openedBy) ||
    steps.slice(at).some(({ party }) => isIt(party)) ||
    (terms.of === 'transfer' && terms.receivingSchool === id)
  );
}

/** What one school had to do is another’s: duties, and what is still to come of the open case. */
export function passOn(record: StudentRecord, from: Party, to: Party): StudentRecord {
  const taken = (party: Party) => (sameParty(party, from) ? to : party);
  const duties = record.duties.map(duty => ({ ...duty, bearer: taken(duty.bearer) }));
  if (!record.case) return { ...record, duties };
  const { openedBy, steps, at } = record.case;
  const ahead = steps.map((step, i) => (i < at ? step : { ...step, party: taken(step.party) }));
  return { ...record, duties, case: { ...record.case, openedBy: taken(openedBy), steps: ahead } };
}

/** A file that one party keeps is another’s. */
export function fileTaken(enrolment: Enrolment, from: Party, to: Party): Enrolment {
  if (!sameParty(keeperOf(enrolment), from)) return enrolment;
  return { ...enrolment, keeper: to };
}

/** The enrolment goes on at another school, the same in all else. */
export function goesOnAt(enrolment: Enrolment, from: string, to: string): Enrolment {
  if (enrolment.school !== from || enrolment.keeper || isEnded(enrolment)) return enrolment;
  const { homeTaughtBy } = enrolment;
  return { ...enrolment, school: to, ...(homeTaughtBy === from ? { homeTaughtBy: to } : {}) };
}

/** Nothing can happen to it any more. */
const isEnded = ({ status }: Enrolment) => statusAfter(status, 'died') === undefined;
