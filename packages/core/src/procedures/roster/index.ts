import { discharges } from '../../duties/discharge.ts';
import type { RecordEvent } from '../event.ts';
import type { Act, Procedure } from '../procedure.ts';
import type { RosterCommand } from './command.ts';

export const roster: Procedure<RosterCommand> = {
  asks: ({ command }) => [command.type],
  needs: () => ({}),
  plan: act => ({ events: [happened(act), ...discharges(act)], awaiting: [] }),
};

function happened({ command, on }: Act<RosterCommand>): RecordEvent {
  return command.type === 'roster.submit'
    ? { type: 'roster-submitted', on, documents: command.documents }
    : { type: 'roster-confirmed', on };
}
