import type { Requirement } from '../../decision.ts';
import { partyName } from '../../facts/parties.ts';
import { divisionOf } from '../../record/directory.ts';
import type { CaseStep } from '../../record/open-case.ts';
import { addWorkingDays } from '../../time/index.ts';
import type { Act } from '../procedure.ts';
import type { Clock } from './events.ts';
import { approval } from './requirement.ts';

/** The days that a step has, counted from the day after the task reached its party. */
export function clockFor(act: Act, step: CaseStep, reachedOn: string): Clock {
  if (step.within === undefined) return { reachedOn, provisional: false };
  const { date, provisional } = addWorkingDays(
    act.calendar(divisionOf(act.directory, step.party)),
    reachedOn,
    step.within,
  );
  return { reachedOn, due: date, provisional };
}

/** The approvals that are still to come; the first of them is waited for, once its clock runs. */
export function approvalsAhead(act: Act, steps: readonly CaseStep[], clock?: Clock): readonly Requirement[] {
  return steps.map((step, ahead) => {
    const party = partyName(step.party, act.directory) ?? step.party.id;
    return approval(act, step, party, ahead === 0 ? clock : undefined);
  });
}
