import { lapse } from '../approval/lapse.ts';
import type { RecordEvent } from '../event.ts';
import type { Act, Plan, Procedure } from '../procedure.ts';
import { applySchoolClosed, applySchoolMerged, leavesCaseMoot } from './apply.ts';
import type { SchoolCommand } from './command.ts';
import type { SchoolEvent } from './events.ts';

/** A school merged or closed, as it concerns one student. */
export const school: Procedure<SchoolCommand> = {
  asks: ({ command }) => [command.type],
  needs: act => ({ status: happened(act).type }),
  plan: (act): Plan => ({ events: [happened(act), ...mootCase(act)], awaiting: [] }),
};

function happened({ command, on }: Act<SchoolCommand>): SchoolEvent {
  return command.type === 'school.merge'
    ? { type: 'school-merged', on, school: command.school, into: command.into }
    : { type: 'school-closed', on, school: command.school, unit: command.unit, note: command.note };
}

/** A transfer between the two schools, or to the one that is gone, has nothing left to decide. */
function mootCase(act: Act<SchoolCommand>): readonly RecordEvent[] {
  const { record } = act;
  if (!record?.case) return [];
  const event = happened(act);
  const moot =
    event.type === 'school-merged'
      ? leavesCaseMoot(applySchoolMerged(record, event), undefined)
      : leavesCaseMoot(applySchoolClosed(record, event), event.school);
  return moot ? lapse(act) : [];
}
