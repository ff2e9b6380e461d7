import { approval, type Completion } from './approval/index.ts';
import type { Command, CommandType } from './command.ts';
import { examNumber } from './exam-number/index.ts';
import { file } from './file/index.ts';
import { recordImport } from './import/index.ts';
import type { Procedure } from './procedure.ts';
import { completeTransfer } from './transfer/complete.ts';
import { transfer } from './transfer/index.ts';

const completions: Readonly<Record<string, Completion>> = {
  transfer: {
    asks: 'transfer.complete',
    status: ({ terms }) => (terms?.recordMoves === false ? 'placed-elsewhere' : 'transferred'),
    events: completeTransfer,
  },
};
const cases = approval(completions);

const procedures: { readonly [T in CommandType]: Procedure<Extract<Command, { type: T }>> } = {
  'transfer.request': transfer,
  'transfer.arrange': transfer,
  'case.approve': cases,
  'case.refuse': cases,
  'case.return': cases,
  'case.resubmit': cases,
  'case.recall': cases,
  'file.hand-over': file,
  'file.receive': file,
  'exam-number.allocate': examNumber,
  'record.import': recordImport,
};

export function procedureOf(command: Command): Procedure {
  return procedures[command.type] as Procedure;
}
