import { discharges } from '../../duties/discharge.ts';
import type { Procedure } from '../procedure.ts';
import type { TermReviewCommand } from './command.ts';

export const termReview: Procedure<TermReviewCommand> = {
  asks: ({ command }) => [command.type],
  needs: ({ command }) => ({ status: eventOf(command) }),
  plan: act => ({ events: [{ type: eventOf(act.command), on: act.on }, ...discharges(act)], awaiting: [] }),
};

const eventOf = ({ type }: TermReviewCommand) =>
  type === 'record.check' ? 'changes-checked' : 'term-reported';
