import type { Decision, Requirement } from './decision.ts';
import { cite } from './messages/cite.ts';
import { sentences } from './messages/sentences.ts';
import { showDate } from './messages/show.ts';
import type { Act } from './procedures/procedure.ts';
import { fill } from './text.ts';
import { traceOf } from './trace.ts';

/** Outside its dates a regulation decides nothing: neither for nor against. */
export function notInForce(act: Act): Decision {
  const { regulation, on } = act;
  const { from } = regulation.header.effective;
  const citations = cite(regulation, regulation.header.effectiveCites);
  const missing: Requirement = {
    kind: 'determination',
    norm: regulation.header.effectiveCites[0],
    by: [],
    rule: 'not-in-force',
    citations,
    says: {
      zh: fill(sentences['not-in-force'].zh, {
        on: showDate(on).zh,
        from: from === null ? '—' : showDate(from).zh,
      }),
      en: fill(sentences['not-in-force'].en, { on, from: from ?? '—' }),
    },
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
