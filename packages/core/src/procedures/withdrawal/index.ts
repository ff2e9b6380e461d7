import { withdrawalTermsSchema } from '../../record/case-terms.ts';
import { openCase } from '../approval/open-case.ts';
import { termsIn } from '../approval/terms.ts';
import type { Procedure } from '../procedure.ts';
import type { DeemedWithdrawalCommand, WithdrawalCommand } from './command.ts';

export const withdrawal: Procedure<WithdrawalCommand> = {
  terms: command => termsIn(command, 'withdrawal', withdrawalTermsSchema),
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'withdrawn', case: 'none' }),
  plan: openCase,
};

export const deemedWithdrawal: Procedure<DeemedWithdrawalCommand> = {
  asks: ({ command }) => [command.type],
  // A student who is applying to resume or to extend is not passed over.
  needs: () => ({ status: 'deemed-withdrawn', case: 'none' }),
  plan: ({ on }) => ({ events: [{ type: 'deemed-withdrawn', on }], awaiting: [] }),
};
