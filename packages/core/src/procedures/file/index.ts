import { discharges } from '../../duties/discharge.ts';
import type { Act, Procedure } from '../procedure.ts';
import type { FileCommand } from './command.ts';
import type { FileEvent } from './events.ts';

export const file: Procedure<FileCommand> = {
  asks: ({ command }) => [command.type],
  needs: act => {
    const [event] = happened(act);
    return event ? { status: event.type } : {};
  },
  plan: act => ({ events: [...happened(act), ...discharges(act)], awaiting: [] }),
};

function happened({ command, on }: Act<FileCommand>): readonly FileEvent[] {
  const { by } = command;
  switch (command.type) {
    case 'file.hand-over':
      return [{ type: 'file-handed-over', on, by, keepsCopy: command.keepsCopy }];
    case 'file.receive':
      return [{ type: 'file-received', on, by }];
    case 'record.fetch-file':
      return [{ type: 'file-fetched', on, by, from: command.from }];
    case 'file.record': {
      const { kind, title, form } = command;
      return [{ type: 'file-recorded', on, entry: { on, kind, title, form } }];
    }
    case 'file.archive':
      return [{ type: 'file-archived', on }];
    // The rules refuse it always; nothing could follow.
    case 'file.delete':
      return [];
  }
}
