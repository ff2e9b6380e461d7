import type { Act, Procedure } from '../procedure.ts';
import type { DisclosureCommand } from './command.ts';
import type { DisclosureEvent } from './events.ts';

export const disclosure: Procedure<DisclosureCommand> = {
  asks: ({ command }) => [command.type],
  needs: act => ({ status: happened(act).type }),
  plan: act => ({ events: [happened(act)], awaiting: [] }),
};

function happened({ command, on }: Act<DisclosureCommand>): DisclosureEvent {
  if (command.type === 'leak.note') return { type: 'leak-noted', on, note: command.note };
  const { to, purpose, items, clear } = command;
  const terms = { to, purpose, items, clear };
  return command.type === 'disclosure.approve'
    ? { type: 'disclosure-approved', on, approval: { id: command.id, on, ...terms, until: command.until } }
    : { type: 'disclosed', on, approval: command.approval ?? '', terms };
}
