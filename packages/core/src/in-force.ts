import type { Decision, Requirement } from './decision.ts';
import { cite } from './messages/cite.ts';
import { sentences } from './messages/sentences.ts';
import type { Act } from './procedures/procedure.ts';
import { fillBoth } from './text.ts';
import { traceOf } from './trace.ts';

/** Outside its dates a regulation decides nothing: neither for nor against. */
export function notInForce(act: Act): Decision {
  const { regulation, on } = act;
  const from = regulation.header.effective.from ?? '—';
  const citations = cite(regulation, regulation.header.effectiveCites);
  const missing: Requirement = {
    kind: 'determination',
    norm: regulation.header.effectiveCites[0],
    by: [],
    rule: 'not-in-force',
    citations,
    says: fillBoth(sentences['not-in-force'], { on, from }),
    remedy: sentences['not-in-force-remedy'],
    values: [],
  };
  return {
    verdict: 'pending',
    events: [],
    outstanding: [missing],
    duties: [],
    citations,
    trace: traceOf(act, [], []),
  };
}
