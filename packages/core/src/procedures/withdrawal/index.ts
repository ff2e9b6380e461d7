import { withdrawalTermsSchema } from '../../record/case-terms.ts';
import { openCase } from '../approval/open-case.ts';
import { termsIn } from '../approval/terms.ts';
import type { Procedure } from '../procedure.ts';
import type { WithdrawalCommand } from './command.ts';

export const withdrawal: Procedure<WithdrawalCommand> = {
  terms: command => termsIn(command, 'withdrawal', withdrawalTermsSchema),
  asks: ({ command }) => [command.type],
  needs: () => ({ status: 'withdrawn', case: 'none' }),
  plan: openCase,
};
