import { type Decision, type Reason, requirementName } from '../decision.ts';
import type { NormId } from '../law/rule.ts';
import type { Bilingual } from '../text.ts';

/** What a decision comes to, without its wording: two that are equal mean the same for the people concerned. */
export interface Outcome {
  readonly verdict: Decision['verdict'];
  /** What happens: `graduated`. */
  readonly events: readonly string[];
  /** Why not, or what is outstanding, by name. */
  readonly reasons: readonly string[];
  /** Who is to do what by when: `file.hand-over 2026-10-08`. */
  readonly duties: readonly string[];
}

export function outcomeOf(decision: Decision): Outcome {
  return {
    verdict: decision.verdict,
    events: decision.events.map(({ type }) => type).sort(),
    reasons: reasonsOf(decision)
      .map(({ name }) => name)
      .sort(),
    duties: decision.duties.map(({ act, due }) => (due === undefined ? act : `${act} ${due}`)).sort(),
  };
}

interface Named {
  readonly name: string;
  readonly reason: Reason;
}

function reasonsOf(decision: Decision): readonly Named[] {
  if (decision.verdict === 'refused') return decision.refusals.map(reason => ({ name: reason.rule, reason }));
  const outstanding = decision.verdict === 'pending' ? decision.outstanding : [];
  return outstanding.map(reason => ({ name: `${reason.kind} ${requirementName(reason)}`, reason }));
}

/** What the one says and the other doesn’t: the norms of reasons and duties, and the sentences that give the reason. */
export function differenceOf(
  before: Decision,
  after: Decision,
): { norms: readonly NormId[]; says: readonly Bilingual[] } {
  const [was, is] = [saidBy(before), saidBy(after)];
  const apart = [...was.filter(one => !has(is, one)), ...is.filter(one => !has(was, one))];
  return {
    norms: [...new Set(apart.flatMap(({ norms }) => norms))].sort(),
    says: apart.map(({ says }) => says),
  };
}

interface Said {
  readonly name: string;
  readonly norms: readonly NormId[];
  readonly says: Bilingual;
}

function saidBy(decision: Decision): readonly Said[] {
  return [
    // What a grant rests on; of another answer the reasons say it.
    ...(decision.verdict === 'granted' ? decision.citations : []).map(({ norm, label }) => ({
      name: norm,
      norms: [norm],
      says: label,
    })),
    ...reasonsOf(decision).map(({ name, reason }) => ({
      name,
      norms: reason.citations.map(({ norm }) => norm),
      says: reason.says,
    })),
    ...decision.duties.map(({ act, due, cites, label }) => ({
      name: `${act} ${due ?? ''}`,
      norms: cites,
      says: label,
    })),
  ];
}

const has = (all: readonly Said[], { name }: Said) => all.some(one => one.name === name);
