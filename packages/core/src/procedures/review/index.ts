import { originOf } from '../../duties/duties.ts';
import { ruleSetAt } from '../../law/rule-set.ts';
import { sentences } from '../../messages/sentences.ts';
import type { RecordEvent } from '../event.ts';
import type { Act, Procedure } from '../procedure.ts';
import type { ReviewCommand } from './command.ts';

/** What a review finds is for the rules to say: each finding is a duty to put something right. */
export const review: Procedure<ReviewCommand> = {
  asks: ({ command }) => [command.type],
  needs: ({ command }) => ({ status: eventOf(command) }),
  plan: act => ({ events: [{ type: eventOf(act.command), on: act.on }, ...foundBefore(act)], awaiting: [] }),
};

const eventOf = ({ type }: ReviewCommand) =>
  type === 'review.term' ? 'term-reviewed' : 'compliance-reviewed';

/** What an earlier review of the kind found has been put right, or is found again. */
function foundBefore({ record, command, regulation, on }: Act<ReviewCommand>): readonly RecordEvent[] {
  const rules = ruleSetAt(regulation, command.type, on).rules.map(({ name }) => name);
  const found = record?.duties.filter(duty => rules.includes(originOf(duty))) ?? [];
  const because = sentences['reviewed-again'];
  return found.map(({ id }) => ({ type: 'duty-discharged', on, duty: id, because }));
}
