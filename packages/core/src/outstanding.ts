import { type Citation, type Requirement, requirementName } from './decision.ts';
import type { Finding, Findings } from './findings.ts';
import type { Modality } from './law/rule.ts';
import { isLifted } from './lifting.ts';
import type { Act } from './procedures/procedure.ts';
import { factsFor, outstandingFor } from './reasons.ts';

/**
 * All that is outstanding, at once: documents and determinations for what holds, facts for what is unknown and matters.
 * A presumption that an authority has lifted asks for nothing.
 */
export function outstandingIn(act: Act, { all }: Findings): readonly Requirement[] {
  const barring = all.filter(
    ({ rule }) => bars.includes(rule.modality) && !isLifted(rule, act.determinations),
  );
  const asking = all.some(isGround(true)) ? barring : [...barring, ...all.filter(isGround('unknown'))];
  return onceEach([
    ...barring.filter(finding => finding.holds === true).map(finding => outstandingFor(act, finding)),
    ...asking.filter(finding => finding.holds === 'unknown').flatMap(finding => factsFor(act, finding)),
  ]);
}

const bars: readonly Modality[] = ['prohibition', 'presumption', 'requirement'];

const isGround =
  (holds: Finding['holds']) =>
  (finding: Finding): boolean =>
    finding.rule.modality === 'ground' && finding.holds === holds;

/** Whether the act needs a ground and none holds or could hold. */
export function lacksGround({ all, grounds }: Findings): boolean {
  return grounds.length > 0 && !all.some(({ rule }) => rule.modality === 'ground');
}

/** The same document or fact may be missing for several rules: it is asked for once, citing all their norms. */
function onceEach(requirements: readonly Requirement[]): readonly Requirement[] {
  const asked = new Map<string, Requirement>();
  for (const requirement of requirements) {
    const name = `${requirement.kind} ${requirementName(requirement)}`;
    const before = asked.get(name);
    const citations = before ? union(before.citations, requirement.citations) : requirement.citations;
    asked.set(name, { ...(before ?? requirement), citations });
  }
  return [...asked.values()];
}

/** Citations of both, each norm once. */
export function union(a: readonly Citation[], b: readonly Citation[]): readonly Citation[] {
  return [...new Map([...a, ...b].map(citation => [citation.norm, citation])).values()];
}
