import type { Trace } from './decision.ts';
import type { Finding } from './findings.ts';
import type { FactValue } from './law/condition.ts';
import { liftedNorms } from './lifting.ts';
import type { Act } from './procedures/procedure.ts';

/** Names all that the decision was made under, so that it can be made again. */
export function traceOf(act: Act, findings: readonly Finding[], readings: readonly string[]): Trace {
  const { regulation, command, on, parameters } = act;
  const rules = findings.map(finding => finding.rule);
  return {
    regulation: {
      id: regulation.header.id,
      digest: regulation.digest,
      overlays: regulation.overlays.map(overlay => overlay.id),
    },
    command: command.type,
    on,
    parameters: parameters as Readonly<Record<string, FactValue>>,
    findings: findings.map(({ rule, holds }) => ({ rule: rule.name, modality: rule.modality, holds })),
    ...(act.established ? { established: act.established } : {}),
    lifted: liftedNorms(rules, act.determinations),
    readings,
  };
}
