import type { PartyRole } from '../law/rule.ts';
import type { Authority, Directory, School } from '../record/directory.ts';
import { keeperOf } from '../record/keeping.ts';
import type { Party } from '../record/vocabulary.ts';
import { recordSchool } from './record-school.ts';
import type { Subject } from './subject.ts';

type Roles = Pick<Subject, 'record' | 'enrolment' | 'sending' | 'receiving' | 'directory'>;

/** Who has a role in the act; `undefined` where the directory doesn’t say. */
export function partyOf(role: PartyRole, subject: Roles): Party | undefined {
  const { directory, sending, receiving, enrolment, record } = subject;
  const school = recordSchool(subject);
  switch (role) {
    case 'guardian':
    case 'student':
      return record && { kind: 'guardian', id: record.id };
    case 'school':
      return enrolment?.keeper ?? asSchool(school);
    case 'status-authority':
      return statusAuthority(school, directory);
    case 'city-authority':
      return city(school, directory);
    case 'attended-school':
      return asSchool(directory.school(enrolment?.attends ?? ''));
    case 'receiving-school':
      return asSchool(receiving);
    case 'receiving-authority':
      return statusAuthority(receiving, directory);
    case 'receiving-city':
      return city(receiving, directory);
    case 'sending-school':
      return sending && keeperAt(sending, subject);
    case 'sending-authority':
      return statusAuthority(sending, directory);
    case 'sending-city':
      return city(sending, directory);
    case 'superior-authority':
      return commonSuperiors(subject)?.[0];
    case 'township':
    case 'province':
      return undefined;
  }
}

/** Who acts for a school that the student leaves or left: after its merger or closure, who keeps the file. */
function keeperAt({ id }: School, { record }: Roles): Party {
  const there = record?.enrolments.findLast(({ school }) => school === id);
  return there ? keeperOf(there) : { kind: 'school', id };
}

/** Authorities above the status authorities of both schools, the nearest first. */
export function commonSuperiors({ sending, receiving, directory }: Roles): readonly Party[] | undefined {
  if (!sending || !receiving) return undefined;
  const aboveReceiving = directory.superiors(receiving.authority);
  return directory
    .superiors(sending.authority)
    .filter(authority => aboveReceiving.includes(authority))
    .map(asAuthority);
}

/** The name by which a person knows a party. */
export function partyName(party: Party, directory: Directory): string | undefined {
  if (party.kind === 'school') return directory.school(party.id)?.name;
  if (party.kind === 'authority') return directory.authority(party.id)?.name;
  return undefined;
}

const asSchool = (school: School | undefined): Party | undefined =>
  school && { kind: 'school', id: school.id };
const asAuthority = (authority: Authority): Party => ({ kind: 'authority', id: authority.id });

function statusAuthority(school: School | undefined, directory: Directory): Party | undefined {
  const authority = school && directory.authority(school.authority);
  return authority && asAuthority(authority);
}

function city(school: School | undefined, directory: Directory): Party | undefined {
  const authority = school && directory.cityOf(school.division);
  return authority && asAuthority(authority);
}
