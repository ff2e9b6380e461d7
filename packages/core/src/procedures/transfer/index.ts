import type { TransferTerms } from '../../record/open-case.ts';
import { openCase } from '../approval/open-case.ts';
import type { Procedure } from '../procedure.ts';
import type { TransferCommand } from './command.ts';

export const transfer: Procedure<TransferCommand> = {
  asks: ({ command }) => [command.type],
  needs: ({ command }) => ({
    status: command.recordMoves ? 'transferred' : 'placed-elsewhere',
    case: 'none',
  }),
  plan: (act, goesAhead) => openCase(act, goesAhead, contentOf(act.command)),
};

function contentOf(command: TransferCommand) {
  const { receivingSchool, appliedOn, ground, groundDescription, documents, recordMoves } = command;
  const terms: TransferTerms = {
    receivingSchool,
    appliedOn,
    documents,
    recordMoves,
    ...(ground === undefined ? {} : { ground }),
    ...(groundDescription === undefined ? {} : { groundDescription }),
  };
  return { terms, determinations: command.type === 'transfer.arrange' ? command.determinations : [] };
}
