import type { Context } from '../../src/context.ts';
import { partyOf } from '../../src/facts/parties.ts';
import type { PartyRole } from '../../src/law/rule.ts';
import type { Command } from '../../src/procedures/command.ts';
import type { StudentRecord } from '../../src/record/student-record.ts';
import { type Party, sameParty } from '../../src/record/vocabulary.ts';
import { setting } from '../scenarios/shipped.ts';

/** Everyone who could act: each school and authority of the world, the student’s guardian and another’s. */
export const everyone: readonly Party[] = [
  ...setting.world.schools.map(({ id }): Party => ({ kind: 'school', id })),
  ...setting.world.authorities.map(({ id }): Party => ({ kind: 'authority', id })),
  { kind: 'guardian', id: 'student' },
  { kind: 'guardian', id: 'another-student' },
];

/** The school of the record and its status authority, and every authority above that. */
const supervising = ['school', 'status-authority', 'above'] as const;

interface Others {
  readonly cites: string;
  readonly roles: readonly (PartyRole | 'above' | 'any-school')[];
}

/** Whom the text lets act beside the one who does in a scenario. */
const also: Readonly<Record<string, Others>> = {
  'record.amend': { cites: 'P.3', roles: ['guardian', 'school'] },
  // Whichever school the student comes to.
  'admission.admit': { cites: '7.1', roles: ['any-school'] },
  'admission.refuse': { cites: 'P.1', roles: ['any-school'] },
  'admission.cancel': { cites: '12.1', roles: ['school', 'status-authority', 'city-authority'] },
  'completion.determine': { cites: '41.2', roles: ['school', 'city-authority'] },
  'completion.archive': { cites: '41.2', roles: ['school', 'status-authority', 'city-authority'] },
  'review.term': { cites: '48.1', roles: supervising },
  'review.compliance': { cites: '51.1', roles: ['status-authority', 'above'] },
  'disclosure.request': { cites: '49.1', roles: supervising },
  'leak.note': { cites: '49.2', roles: supervising },
};

export function mayAct(
  party: Party,
  command: Command,
  record: StudentRecord | undefined,
  { directory }: Context,
): boolean {
  if (sameParty(party, command.by)) return true;
  const isAbove = (id: string) =>
    directory.superiors(id).some(each => party.kind === 'authority' && each.id === party.id);
  // Of the authorities above both schools each may arrange (35.3).
  if (command.type === 'transfer.arrange') return isAbove(command.by.id);
  const enrolment = record?.enrolments.at(-1);
  const subject = { record, enrolment, directory, sending: undefined, receiving: undefined };
  return (also[command.type]?.roles ?? []).some(role => {
    if (role === 'any-school') return party.kind === 'school';
    const named = partyOf(role === 'above' ? 'status-authority' : role, subject);
    return named !== undefined && (role === 'above' ? isAbove(named.id) : sameParty(named, party));
  });
}

/**
 * Whether the record so much as mentions a party, or a school or an authority below it: whoever is not mentioned anywhere is surely an
 * outsider.
 */
export function isMentioned(party: Party, record: StudentRecord, { directory }: Context): boolean {
  const text = JSON.stringify(record);
  const mentions = (id: string) => text.includes(JSON.stringify(id));
  if (mentions(party.id)) return true;
  if (party.kind !== 'authority') return false;
  const { schools, authorities } = setting.world;
  const above = (id: string) => id === party.id || directory.superiors(id).some(each => each.id === party.id);
  return (
    schools.some(school => mentions(school.id) && above(school.authority)) ||
    authorities.some(({ id }) => mentions(id) && above(id))
  );
}
