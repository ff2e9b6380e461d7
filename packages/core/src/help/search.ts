import type { Decision, Reason } from '../decision.ts';
import type { NonEmpty } from '../law/rule.ts';
import { candidatesFor } from './candidates.ts';
import { type Change, nameOf, placeOf } from './change.ts';
import { laterDays } from './days.ts';
import { changed, decideIn, isTurned, reasonsIn, type Situation } from './situation.ts';
import type { Bounds, Help, Way } from './what-would-help.ts';

interface Node {
  readonly changes: readonly Change[];
  readonly decision: Decision;
}

/**
 * Breadth first: every set of changes that turns the answer must move each reason, so a set is extended by the changes that may move
 * its first one. What is found is cut down until no part of it turns the answer.
 */
export function search(
  situation: Situation,
  decision: Decision,
  { changes: largest = 8, sets: most = 400 }: Bounds,
): Pick<Help, 'ways' | 'fixed' | 'complete'> {
  const ways = new Map<string, Way>();
  const seen = new Set<string>(['']);
  let level: readonly Node[] = [{ changes: [], decision }];
  let complete = true;
  while (level.length > 0) {
    const next: Node[] = [];
    for (const node of level) {
      for (const changes of extensions(situation, node)) {
        const name = nameOf(changes);
        if (seen.has(name)) continue;
        seen.add(name);
        if (changes.length > largest || seen.size > most) {
          complete = false;
          continue;
        }
        const with_ = changed(situation, changes);
        if (!with_) continue;
        const answer = decideIn(with_);
        if (isTurned(answer))
          for (const way of cutDown(situation, changes)) ways.set(nameOf(way.changes), way);
        else next.push({ changes, decision: answer });
      }
    }
    level = next;
  }
  const found = [...ways.values()].sort((a, b) => a.changes.length - b.changes.length);
  return { ways: found, fixed: found.length > 0 ? [] : fixedIn(situation, decision), complete };
}

/** The set with one more change, or with a later day in the place of an earlier one. */
function extensions(situation: Situation, { changes, decision }: Node): readonly (readonly Change[])[] {
  const [reason] = reasonsIn(decision);
  if (!reason) return [];
  return candidatesFor(situation, changes, reason).flatMap(change => {
    const taken = changes.find(other => placeOf(other) === placeOf(change));
    if (taken && !(taken.kind === 'day' && change.kind === 'day' && taken.on < change.on)) return [];
    return [[...changes.filter(other => other !== taken), change]];
  });
}

/** The parts of a set that turn the answer and have no such part themselves, each with the first day that works. */
export function cutDown(situation: Situation, changes: readonly Change[]): readonly Way[] {
  const whole = withFirstDay(situation, changes);
  const working = properParts(whole).filter(part => turns(situation, part));
  if (working.length > 0) {
    const least = working.filter(part => !working.some(other => other !== part && isPart(other, part)));
    return least.flatMap(part => cutDown(situation, part));
  }
  const decision = decideIn(changed(situation, whole)!);
  return [{ changes: whole as unknown as NonEmpty<Change>, decision }];
}

const turns = (situation: Situation, changes: readonly Change[]): boolean => {
  const next = changed(situation, changes);
  return next !== undefined && isTurned(decideIn(next));
};

function withFirstDay(situation: Situation, changes: readonly Change[]): readonly Change[] {
  let best = changes;
  for (const day of changes.filter(change => change.kind === 'day')) {
    const others = best.filter(change => change !== day);
    for (const later of laterDays(situation, others, day.of)) {
      if (later.change.kind === 'day' && later.change.on >= day.on) break;
      if (!isTurned(decideIn(later.situation))) continue;
      best = [...others, later.change];
      break;
    }
  }
  return best;
}

/** Every part of the set but the whole and nothing. */
function properParts(changes: readonly Change[]): readonly (readonly Change[])[] {
  return Array.from({ length: 2 ** changes.length - 2 }, (_, i) =>
    changes.filter((_change, position) => ((i + 1) >> position) & 1),
  );
}

const isPart = (part: readonly Change[], whole: readonly Change[]) => part.every(c => whole.includes(c));

/** The reasons that no lawful change moves. */
function fixedIn(situation: Situation, decision: Decision): readonly Reason[] {
  return reasonsIn(decision).filter(reason => candidatesFor(situation, [], reason).length === 0);
}
