import type { Procedure } from '../procedure.ts';
import type { ImportCommand } from './command.ts';

export const recordImport: Procedure<ImportCommand> = {
  asks: ({ command }) => [command.type],
  needs: () => ({}),
  plan: ({ command: { by, record, content }, on }) => ({
    events: [{ type: 'record-imported', on, by, record, content }],
    awaiting: [],
  }),
};
