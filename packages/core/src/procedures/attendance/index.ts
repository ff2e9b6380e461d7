import { discharges } from '../../duties/discharge.ts';
import { deems } from '../deeming.ts';
import type { Act, Procedure } from '../procedure.ts';
import type { AttendanceCommand } from './command.ts';
import type { AttendanceEvent } from './events.ts';

export const attendance: Procedure<AttendanceCommand> = {
  asks: ({ command }) => [command.type],
  needs: act => ({ status: happened(act).type }),
  plan: act => ({ events: [happened(act), ...discharges(act)], awaiting: [] }),
};

function happened(act: Act<AttendanceCommand>): AttendanceEvent {
  const { command, on } = act;
  switch (command.type) {
    case 'attendance.record': {
      const { day, classHours } = command;
      const type = deems(act, command.type) ? 'truancy-recorded' : 'leave-recorded';
      return { type, on, day, classHours };
    }
    case 'contact.record':
      return { type: 'guardian-contacted', on, inVain: command.inVain, note: command.note };
    case 'truancy.report':
      return { type: 'truancy-reported', on };
  }
}
