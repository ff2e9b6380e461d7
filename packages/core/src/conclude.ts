import type { Citation, Decision, Refusal, Trace } from './decision.ts';
import { dutyOf, nextStepDuty } from './duties/arising.ts';
import { mootDuties } from './duties/moot.ts';
import type { Findings } from './findings.ts';
import type { NonEmpty } from './law/rule.ts';
import { cite } from './messages/cite.ts';
import { lacksGround, outstandingIn, union } from './outstanding.ts';
import type { RecordEvent } from './procedures/event.ts';
import type { Act, Plan } from './procedures/procedure.ts';
import { closingReading, readingsOf, readingsOfCase } from './readings.ts';
import { noGround, prohibition } from './reasons.ts';
import { traceOf } from './trace.ts';

/**
 * Draws the conclusion, in four sentences:
 *
 * 1. 禁 – a prohibition holds, or the machines don’t know the act: refused, citing every one.
 * 2. 据 – the act needs a ground and none holds: refused, naming the grounds.
 * 3. 件 – something is outstanding: pending, all of it listed at once.
 * 4. 准 – else: granted, citing what it rests on.
 *
 * @param plan - what follows where nothing bars the act
 */
export function conclude(
  act: Act,
  impossible: readonly Refusal[],
  findings: Findings,
  plan: (goesAhead: boolean) => Plan,
): Decision {
  const readings = readingsOf(act, findings);
  const trace = traceOf(act, findings.all, readings);
  const holding = findings.all.filter(finding => finding.holds === true);

  const prohibitions = holding.filter(({ rule }) => rule.modality === 'prohibition');
  const refusals = [...impossible, ...prohibitions.map(finding => prohibition(act, finding))];
  if (isNonEmpty(refusals)) return refused(trace, refusals);

  if (lacksGround(findings)) {
    const refusal = noGround(act, findings.grounds, closingReading(act.regulation, [act.command.type]));
    return refused(
      { ...trace, readings: [...readings, ...(refusal.reading === undefined ? [] : [refusal.reading])] },
      [refusal],
    );
  }

  const resting: Trace = { ...trace, readings: [...new Set([...readings, ...readingsOfCase(act)])] };
  const outstanding = outstandingIn(act, findings);
  const { events, awaiting } = plan(outstanding.length === 0);
  const citations = cite(act.regulation, [...new Set(holding.flatMap(({ rule }) => rule.cites))]);
  if (isNonEmpty(outstanding)) {
    const all = [...outstanding, ...awaiting] as const;
    return { verdict: 'pending', events: [], outstanding: all, duties: [], citations, trace: resting };
  }

  const arising = holding.flatMap(({ rule }) => dutyOf(act, rule) ?? []);
  const duties = [...[nextStepDuty(act, events) ?? []].flat(), ...arising];
  const happening = [
    ...events,
    ...mootDuties(act, events),
    ...arising.map((duty): RecordEvent => ({ type: 'duty-arisen', on: act.on, duty })),
  ];
  const answer = { duties, citations, trace: resting };
  if (isNonEmpty(awaiting))
    return { verdict: 'pending', events: happening, outstanding: awaiting, ...answer };
  // A plan that waits for nothing says what happens.
  return { verdict: 'granted', events: happening as unknown as NonEmpty<RecordEvent>, ...answer };
}

function refused(trace: Trace, refusals: NonEmpty<Refusal>): Decision {
  const citations = refusals.reduce<readonly Citation[]>((all, refusal) => union(all, refusal.citations), []);
  return { verdict: 'refused', events: [], refusals, duties: [], citations, trace };
}

export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
