import { discharges } from '../../duties/discharge.ts';
import type { RecordEvent } from '../event.ts';
import type { Procedure } from '../procedure.ts';
import type { FileCommand } from './command.ts';

export const file: Procedure<FileCommand> = {
  asks: ({ command }) => [command.type],
  needs: ({ command }) => ({ status: eventOf(command) }),
  plan: act => {
    const happened: RecordEvent = { type: eventOf(act.command), on: act.on, by: act.command.by };
    return { events: [happened, ...discharges(act)], awaiting: [] };
  },
};

const eventOf = ({ type }: FileCommand) => (type === 'file.hand-over' ? 'file-handed-over' : 'file-received');
