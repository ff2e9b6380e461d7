import type { Decision, Refusal } from './decision.ts';
import { findingsOf } from './findings.ts';
import { reach } from './procedures/index.ts';
import type { Act } from './procedures/procedure.ts';
import { readingsOf } from './readings.ts';
import { prohibition } from './reasons.ts';
import { traceOf } from './trace.ts';

/**
 * The refusal of a party that has nothing to do with the record; `undefined` where it has. It says nothing of the student, and is the
 * same where there is no such record.
 */
export function refusedAsOutsider(act: Act): Decision | undefined {
  const findings = findingsOf(act, [reach]);
  const barring = findings.all.filter(({ rule, holds }) => holds === true && rule.modality === 'prohibition');
  const [first, ...others] = barring.map(
    (finding): Refusal => ({ ...prohibition(act, finding), kind: 'outsider' }),
  );
  if (!first) return undefined;
  const refusals = [first, ...others] as const;
  return {
    verdict: 'refused',
    events: [],
    refusals,
    duties: [],
    citations: refusals.flatMap(({ citations }) => citations),
    trace: traceOf({ ...act, determinations: [] }, barring, readingsOf(act, findings)),
  };
}
