import { readFacts } from '../facts/catalogue.ts';
import { partyOf } from '../facts/parties.ts';
import type { DutyDefinition, Rule } from '../law/rule.ts';
import type { Clock } from '../procedures/approval/events.ts';
import type { RecordEvent } from '../procedures/event.ts';
import type { Act } from '../procedures/procedure.ts';
import { divisionOf } from '../record/directory.ts';
import type { Duty } from '../record/student-record.ts';
import type { Party } from '../record/vocabulary.ts';
import { deadline } from './deadline.ts';
import { stepDuty } from './duties.ts';

/** The duty that a rule gives its bearer; `undefined` where the directory doesn’t know the bearer. */
export function dutyOf(act: Act, rule: Rule): Duty | undefined {
  const definition = rule.duty;
  const bearer = definition && bearerOf(definition, act);
  if (!bearer) return undefined;
  const duty = {
    id: `${act.command.id}/${rule.name}`,
    cites: [...rule.cites],
    bearer,
    act: definition.act,
    label: definition.label,
    since: act.on,
  };
  if (definition.until !== undefined) {
    const last = readFacts([definition.until], act)[definition.until];
    return { ...duty, provisional: false, ...(typeof last === 'string' ? { due: last } : {}) };
  }
  const parameter =
    definition.within === undefined ? undefined : act.regulation.parameters[definition.within];
  if (!parameter) return { ...duty, provisional: false };
  const calendar = act.calendar(divisionOf(act.directory, bearer));
  const { date, provisional } = deadline(parameter, act.parameters, act.on, calendar);
  return { ...duty, due: date, provisional };
}

/** Who is admitted has no record yet, but guardians. */
function bearerOf({ bearer }: DutyDefinition, act: Act): Party | undefined {
  if (bearer === 'guardian') return { kind: 'guardian', id: act.command.record };
  return partyOf(bearer, act);
}

/** The duty of the party whose turn it is after the events. */
export function nextStepDuty(act: Act, events: readonly RecordEvent[]): Duty | undefined {
  for (const event of events) {
    if (event.type === 'case-opened') return stepDuty(event.case);
    const open = act.record?.case;
    if (!open) continue;
    if (event.type === 'step-approved') return stepDuty({ ...open, at: open.at + 1, ...clockOf(event) });
    if (event.type === 'case-resubmitted') return stepDuty({ ...open, state: 'open', ...clockOf(event) });
  }
  return undefined;
}

const clockOf = ({ reachedOn, due, provisional }: Clock): Clock => ({ reachedOn, due, provisional });
