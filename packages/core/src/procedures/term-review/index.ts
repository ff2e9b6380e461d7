import { discharges } from '../../duties/discharge.ts';
import type { Procedure } from '../procedure.ts';
import type { TermReviewCommand } from './command.ts';

export const termReview: Procedure<TermReviewCommand> = {
  asks: ({ command }) => [command.type],
  needs: () => ({}),
  plan: act => {
    const type = act.command.type === 'record.check' ? 'changes-checked' : 'term-reported';
    return { events: [{ type, on: act.on }, ...discharges(act)], awaiting: [] };
  },
};
