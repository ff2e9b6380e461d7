import { factsAt, type Point, type Space } from '../gaps/space.ts';
import type { Facts } from '../law/condition.ts';

export type Side = 'before' | 'after';

/** What a version says of an act on these facts. */
export type Says = (facts: Facts, side: Side) => readonly string[];

export interface Smallest {
  /** The facts that matter, with their values. */
  readonly facts: Facts;
  /** Every fact of the case, with those that may have any value. */
  readonly all: Facts;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The first situation in which the two versions say different things, with no fact more than it takes. */
export function smallestIn(space: Space, says: Says): Smallest | undefined {
  const differs = space.points.map(point => {
    const facts = factsAt(space, point);
    return JSON.stringify(says(facts, 'before')) !== JSON.stringify(says(facts, 'after'));
  });
  const point = space.points[differs.indexOf(true)];
  if (!point) return undefined;
  const all = factsAt(space, point);
  const kept = keptFacts(space, point, differs).map(i => space.facts[i]!);
  const facts = Object.fromEntries(kept.map(name => [name, all[name]!]));
  return { facts, all, before: says(all, 'before'), after: says(all, 'after') };
}

/** The facts without which it would not be sure that the versions differ: the others may have any value. */
function keptFacts({ facts, points }: Space, point: Point, differs: readonly boolean[]): readonly number[] {
  let kept = facts.map((_, i) => i);
  for (const dropped of kept) {
    const rest = kept.filter(i => i !== dropped);
    const alike = (other: Point) => rest.every(i => other[i] === point[i]);
    if (points.every((other, i) => !alike(other) || differs[i])) kept = rest;
  }
  return kept;
}
