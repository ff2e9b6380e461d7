import { discharges, dischargesOf } from '../../duties/discharge.ts';
import { lapse } from '../approval/lapse.ts';
import type { RecordEvent } from '../event.ts';
import type { Act, Procedure } from '../procedure.ts';
import type { DepartureCommand } from './command.ts';
import type { DepartureEvent } from './events.ts';

export const departure: Procedure<DepartureCommand> = {
  asks: ({ command }) => [command.type],
  needs: act => ({ status: happened(act).type }),
  plan: act => ({ events: [happened(act), ...endedBy(act), ...discharges(act)], awaiting: [] }),
};

/** Death ends what is being asked for; who is back at school has no file to be sent home. */
function endedBy(act: Act<DepartureCommand>): readonly RecordEvent[] {
  if (act.command.type === 'departure.deceased') return lapse(act);
  return act.command.type === 'dropout.return' ? dischargesOf(act, 'dropout.hand-over') : [];
}

function happened({ command, on }: Act<DepartureCommand>): DepartureEvent {
  switch (command.type) {
    case 'departure.abroad':
      return { type: 'went-abroad', on, documents: command.documents };
    case 'return.from-abroad':
      return { type: 'returned-from-abroad', on, grade: command.grade };
    case 'departure.note-death':
      return { type: 'death-noted', on, knownOn: command.knownOn, documents: command.documents };
    case 'departure.deceased':
      return { type: 'died', on, documents: command.documents };
    case 'dropout.report':
      return { type: 'dropped-out', on, documents: command.documents };
    case 'dropout.return':
      return { type: 'returned-to-school', on };
    case 'dropout.hand-over':
      return { type: 'file-sent-home', on };
  }
}
