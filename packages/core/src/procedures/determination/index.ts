import type { Procedure } from '../procedure.ts';
import type { DeterminationCommand } from './command.ts';

/** What is asked on a determination, by the act that it is for: who may make it is a matter of that act’s articles. */
export const liftOf = (command: string): string => `${command}.lift`;

export const authorityDetermination: Procedure<DeterminationCommand> = {
  asks: ({ command }) => [liftOf(command.for)],
  needs: () => ({ status: 'determination-made', case: 'none' }),
  plan: ({ command, on }) => {
    const { for: act, norm, reason, by } = command;
    return {
      events: [{ type: 'determination-made', on, by, determination: { for: act, norm, reason } }],
      awaiting: [],
    };
  },
};
