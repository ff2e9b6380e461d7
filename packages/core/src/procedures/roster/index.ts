import { discharges } from '../../duties/discharge.ts';
import type { Act, Procedure } from '../procedure.ts';
import type { RosterCommand } from './command.ts';
import type { RosterEvent } from './events.ts';

export const roster: Procedure<RosterCommand> = {
  asks: ({ command }) => [command.type],
  needs: act => ({ status: happened(act).type }),
  plan: act => ({ events: [happened(act), ...discharges(act)], awaiting: [] }),
};

function happened({ command, on }: Act<RosterCommand>): RosterEvent {
  return command.type === 'roster.submit'
    ? { type: 'roster-submitted', on, documents: command.documents }
    : { type: 'roster-confirmed', on };
}
