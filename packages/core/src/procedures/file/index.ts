import { discharges } from '../../duties/discharge.ts';
import type { RecordEvent } from '../event.ts';
import type { Procedure } from '../procedure.ts';
import type { FileCommand } from './command.ts';

export const file: Procedure<FileCommand> = {
  asks: ({ command }) => [command.type],
  needs: () => ({}),
  plan: act => {
    const type = act.command.type === 'file.hand-over' ? 'file-handed-over' : 'file-received';
    const happened: RecordEvent = { type, on: act.on, by: act.command.by };
    return { events: [happened, ...discharges(act)], awaiting: [] };
  },
};
