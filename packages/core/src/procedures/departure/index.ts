import { discharges } from '../../duties/discharge.ts';
import type { StatusEventType } from '../../status/status-machine.ts';
import type { RecordEvent } from '../event.ts';
import type { Act, Procedure } from '../procedure.ts';
import type { DepartureCommand } from './command.ts';

export const departure: Procedure<DepartureCommand> = {
  asks: ({ command }) => [command.type],
  needs: ({ command }) => {
    const status = statusEvents[command.type];
    return status === undefined ? {} : { status };
  },
  plan: act => ({ events: [happened(act), ...discharges(act)], awaiting: [] }),
};

const statusEvents: Readonly<Partial<Record<DepartureCommand['type'], StatusEventType>>> = {
  'departure.abroad': 'went-abroad',
  'return.from-abroad': 'returned-from-abroad',
  'departure.deceased': 'died',
  'dropout.report': 'dropped-out',
  'dropout.return': 'returned-to-school',
};

function happened({ command, on }: Act<DepartureCommand>): RecordEvent {
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
