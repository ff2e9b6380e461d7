import { transferTermsSchema } from '../../record/case-terms.ts';
import { openCase } from '../approval/open-case.ts';
import { termsIn } from '../approval/terms.ts';
import type { Procedure } from '../procedure.ts';
import type { TransferCommand } from './command.ts';

export const transfer: Procedure<TransferCommand> = {
  terms: command => termsIn(command, 'transfer', transferTermsSchema),
  determined: (command, by, determination) => ({
    ...command,
    type: 'transfer.arrange',
    by,
    determinations: [...('determinations' in command ? command.determinations : []), determination],
  }),
  asks: ({ command }) => [command.type],
  needs: ({ command }) => ({
    status: command.recordMoves ? 'transferred' : 'placed-elsewhere',
    case: 'none',
  }),
  plan: openCase,
};
