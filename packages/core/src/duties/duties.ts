import type { OpenCase } from '../record/open-case.ts';
import type { Duty, StudentRecord } from '../record/student-record.ts';

export interface DutyStanding extends Duty {
  readonly overdue: boolean;
}

/**
 * Who owes what by when, as of a day: the duties of the record, and the step that an open case waits for.
 *
 * @param asOf - calendar date; a duty is overdue from the day after its last day
 * @source sichuan-2017-draft 32.4, 32.5, 32.6, 33.3
 */
export function duties(record: StudentRecord, asOf: string): readonly DutyStanding[] {
  const standing = (duty: Duty): DutyStanding => ({
    ...duty,
    overdue: duty.due !== undefined && duty.due < asOf,
  });
  const step = record.case && stepDuty(record.case);
  return [...(step ? [step] : []), ...record.duties].map(standing);
}

/** Name of the rule, or of the step of a case, that a duty comes from. */
export const originOf = ({ id }: Pick<Duty, 'id'>): string => id.slice(id.lastIndexOf('/') + 1);

/** The duty of the party whose turn it is; `undefined` while the case is returned. */
export function stepDuty(open: OpenCase): Duty | undefined {
  const step = open.steps[open.at];
  if (!step || open.state !== 'open') return undefined;
  return {
    id: `${open.id}/${step.id}`,
    cites: step.cites,
    bearer: step.party,
    act: 'case.approve',
    label: step.title,
    since: open.reachedOn,
    due: open.due,
    provisional: open.provisional,
  };
}
