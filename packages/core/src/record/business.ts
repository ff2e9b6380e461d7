import { type Directory, supervises } from './directory.ts';
import type { Enrolment } from './enrolment.ts';
import { keeperOf } from './keeping.ts';
import { currentEnrolment, type StudentRecord } from './student-record.ts';
import { type Party, sameParty } from './vocabulary.ts';

/**
 * Whether a party has anything to do with a record (3.1): the guardian; the school of an enrolment, who took its file over, where the
 * student attends or is taught at home; the authorities above them; who has a part in the open case or owes something.
 *
 * @param enrolments - those that are in question; absent: the newest
 */
export function hasBusinessWith(
  record: StudentRecord,
  party: Party,
  directory: Directory,
  enrolments: readonly Enrolment[] = [currentEnrolment(record)],
): boolean {
  if (party.kind === 'guardian') return party.id === record.id;
  const schools = enrolments.flatMap(schoolsOf);
  const involved = [...schools, ...partiesTo(record)];
  return (
    involved.some(each => sameParty(each, party)) || isAbove(party, [...schools, ...asked(record)], directory)
  );
}

function schoolsOf(enrolment: Enrolment): readonly Party[] {
  const attended = [enrolment.attends, enrolment.homeTaughtBy].flatMap(id =>
    id === undefined ? [] : [school(id)],
  );
  return [keeperOf(enrolment), ...attended];
}

/** Who opened the case, acts on it, or owes something. */
function partiesTo({ case: open, duties }: StudentRecord): readonly Party[] {
  const inTheCase = open ? [open.openedBy, ...open.steps.map(({ party }) => party)] : [];
  return [...inTheCase, ...duties.map(({ bearer }) => bearer)];
}

/** The school that a transfer asks a place of: its authorities have a say in it. */
const asked = ({ case: open }: StudentRecord): readonly Party[] =>
  open?.terms.of === 'transfer' ? [school(open.terms.receivingSchool)] : [];

function isAbove(party: Party, below: readonly Party[], directory: Directory): boolean {
  return below.some(({ kind, id }) => {
    const nearest = kind === 'school' ? directory.school(id)?.authority : id;
    return nearest !== undefined && supervises(party, nearest, directory);
  });
}

const school = (id: string): Party => ({ kind: 'school', id });
