import type { Context } from '../context.ts';
import { partyOf } from '../facts/parties.ts';
import type { Command } from '../procedures/command.ts';
import { keeperOf } from '../record/keeping.ts';
import { currentEnrolment, type StudentRecord } from '../record/student-record.ts';
import type { Party } from '../record/vocabulary.ts';

/**
 * What can be asked about a record without anything being made up: the step that its open case waits for, how its schooling
 * ends, whether it is deemed withdrawn, and what a review finds.
 */
export function questionsAbout(record: StudentRecord, { directory }: Context): readonly Command[] {
  const enrolment = currentEnrolment(record);
  const school = keeperOf(enrolment);
  const roles = { record, enrolment, sending: undefined, receiving: undefined, directory };
  const authority = partyOf('status-authority', roles) ?? school;
  const city = partyOf('city-authority', roles) ?? authority;
  const head = (by: Party) => ({ id: 'question', record: record.id, by });
  const step = record.case?.state === 'open' ? record.case.steps[record.case.at]?.party : undefined;
  return [
    ...(step ? [{ type: 'case.approve', ...head(step) } as const] : []),
    {
      type: 'completion.determine',
      ...head(enrolment.stage === 'senior' ? city : school),
      occasion: 'end-of-schooling',
    },
    { type: 'withdrawal.deem', ...head(school) },
    { type: 'review.term', ...head(authority) },
    { type: 'review.compliance', ...head(authority) },
  ];
}
