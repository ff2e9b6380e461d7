import type { Context } from '../context.ts';
import type { Decision, Reason } from '../decision.ts';
import type { Regulation } from '../law/regulation.ts';
import type { NonEmpty } from '../law/rule.ts';
import type { Command } from '../procedures/command.ts';
import type { StudentRecord } from '../record/student-record.ts';
import type { Bilingual } from '../text.ts';
import { actsAhead } from './ahead.ts';
import type { Change } from './change.ts';
import { search } from './search.ts';
import { verdicts } from './sentences.ts';
import { decideIn, isTurned, type Situation } from './situation.ts';

/** One way to another answer: all of its changes together, and the decision that they bring. */
export interface Way {
  readonly changes: NonEmpty<Change>;
  /** Made by deciding again with the changes. */
  readonly decision: Decision;
}

export interface Help {
  /** Minimal sets of changes, the smallest first; any one of them turns the answer. */
  readonly ways: readonly Way[];
  readonly says: Bilingual;
  /** Where no way was found: the reasons that no lawful change moves. */
  readonly fixed: readonly Reason[];
  /** `false`: a bound was met, and larger sets were not all tried. */
  readonly complete: boolean;
}

export interface Bounds {
  /** Most changes in one set. Default 8. */
  readonly changes?: number;
  /** Most sets that are tried. Default 400. */
  readonly sets?: number;
}

/**
 * What turns a refusal or a pending answer: the smallest sets of things that may lawfully change, each checked by deciding again.
 *
 * *Turned* means that nothing is refused and nothing is outstanding but approvals by named parties, which are inherent in a case. Where
 * that is so already, the one way is that every party approves, and it is played to the grant; where a case was returned, that it is
 * completed.
 *
 * Changed are documents, the day, the ground (only if it is true), what is asked for, who acts, what an authority determines and what
 * is unknown; how a fact may change stands with its definition (`mayChange`). Never changed: age, disability, identity, stage, what has
 * happened. Every set is minimal: no part of it turns the answer. Pure, like `decide`.
 *
 * @param bounds - when one is met, `complete` is `false`
 * @returns `ways: []` where no lawful change helps, with `fixed` saying what stands in the way
 */
export function whatWouldHelp(
  regulation: Regulation,
  record: StudentRecord | undefined,
  command: Command,
  context: Context,
  bounds: Bounds = {},
): Help {
  const situation: Situation = { regulation, record, command, context };
  const decision = decideIn(situation);
  if (decision.verdict === 'granted') return help([], verdicts.done);
  if (decision.events.length > 0) {
    const ahead = actsAhead(situation, decision);
    const says = isTurned(decision) ? verdicts.ahead : verdicts.found;
    return ahead ? help([ahead], says) : help([], verdicts.none);
  }
  const { ways, fixed, complete } = search(situation, decision, bounds);
  const { zh, en } = ways.length > 0 ? verdicts.found : verdicts.none;
  const { bounded } = verdicts;
  return help(ways, complete ? { zh, en } : { zh: zh + bounded.zh, en: en + bounded.en }, fixed, complete);
}

function help(ways: readonly Way[], says: Bilingual, fixed: readonly Reason[] = [], complete = true): Help {
  return { ways, says, fixed, complete };
}
