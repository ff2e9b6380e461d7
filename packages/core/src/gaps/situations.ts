import type { FactValue } from '../law/condition.ts';
import type { Point, Space } from './space.ts';

/** Some points of a space, said in the facts that matter to them. */
export interface Situations {
  /** Points found, of all points, counted in the facts that matter. */
  readonly points: number;
  readonly of: number;
  /** Together they are the points found: each a set of values for some facts; any value of the others. */
  readonly cases: readonly Case[];
  /** One of the points, of the kind that there are fewest of. */
  readonly example: Case;
}

export type Case = readonly FactValues[];

export interface FactValues {
  readonly fact: string;
  readonly values: readonly FactValue[];
  /** Every value that was tried. */
  readonly tried: readonly FactValue[];
}

/**
 * Says where in the space the points lie, leaving out the facts on which it does not depend.
 *
 * @param kinds - one for each point: what kind of point it is; `undefined`: it is not one of those meant
 * @returns with `ofKind`, the points of each kind, counted in the same facts
 */
export function situationsAt(
  space: Space,
  kinds: readonly (string | undefined)[],
): Situations & { readonly ofKind: ReadonlyMap<string, number> } {
  const facts = factsThatMatter(space, kinds);
  const keyOf = (point: Point) => facts.map(fact => point[fact]).join(' ');
  const all = new Map(space.points.map((point, at) => [keyOf(point), { point, kind: kinds[at] }]));
  const found = [...all.values()].filter(({ kind }) => kind !== undefined);
  const named = (fact: number, chosen: readonly number[]): FactValues => ({
    fact: space.facts[fact]!,
    values: chosen.map(value => space.values[fact]![value]!),
    tried: space.values[fact]!,
  });
  const boxes = boxesOver(
    found.map(({ point }) => facts.map(fact => point[fact]!)),
    facts.map(fact => space.values[fact]!.length),
    key => !all.has(key) || all.get(key)!.kind !== undefined,
  );
  const ofKind = new Map<string, number>();
  for (const { kind } of found) ofKind.set(kind!, (ofKind.get(kind!) ?? 0) + 1);
  const rarest = found.reduce((least, each) =>
    ofKind.get(each.kind!)! < ofKind.get(least.kind!)! ? each : least,
  );
  return {
    points: found.length,
    of: all.size,
    cases: boxes.map(box =>
      facts.flatMap((fact, index) =>
        box[index]!.length === space.values[fact]!.length ? [] : [named(fact, box[index]!)],
      ),
    ),
    example: facts.map(fact => named(fact, [rarest.point[fact]!])),
    ofKind,
  };
}

/** Leaves out one fact after another, as long as the others still tell points of different kinds apart. */
function factsThatMatter(space: Space, kinds: readonly (string | undefined)[]): readonly number[] {
  let kept = space.facts.map((_, fact) => fact);
  for (const fact of kept) {
    const others = kept.filter(other => other !== fact);
    const seen = new Map<string, string | undefined>();
    const suffice = space.points.every((point, at) => {
      const key = others.map(other => point[other]).join(' ');
      if (seen.has(key)) return seen.get(key) === kinds[at];
      seen.set(key, kinds[at]);
      return true;
    });
    if (suffice) kept = others;
  }
  return kept;
}

type Box = readonly (readonly number[])[];

/**
 * Few boxes that cover the points and nothing else that can be: each grown from a point as far as it goes.
 *
 * @param isFree - whether a box may hold the point: it is meant, or it cannot be
 */
function boxesOver(
  points: readonly Point[],
  sizes: readonly number[],
  isFree: (key: string) => boolean,
): readonly Box[] {
  const covered = new Set<string>();
  const boxes: Box[] = [];
  for (const point of points) {
    if (covered.has(point.join(' '))) continue;
    const box = sizes.reduce<Box>(
      (grown, size, fact) => widened(grown, size, fact, isFree),
      point.map(value => [value]),
    );
    for (const key of keysIn(box)) covered.add(key);
    boxes.push(box);
  }
  return withoutNeedless(boxes, points);
}

function widened(box: Box, size: number, fact: number, isFree: (key: string) => boolean): Box {
  const values = Array.from({ length: size }, (_, value) => value).filter(
    value => box[fact]!.includes(value) || keysIn(box.with(fact, [value])).every(isFree),
  );
  return box.with(fact, values);
}

/** The largest first, without those whose points the others have. */
function withoutNeedless(boxes: readonly Box[], points: readonly Point[]): readonly Box[] {
  let kept = boxes.toSorted((a, b) => keysIn(b).length - keysIn(a).length);
  for (const box of kept.toReversed()) {
    const others = kept.filter(other => other !== box);
    const keys = new Set(others.flatMap(keysIn));
    if (points.every(point => keys.has(point.join(' ')))) kept = others;
  }
  return kept;
}

function keysIn(box: Box): readonly string[] {
  return box
    .reduce<readonly Point[]>(
      (keys, values) => keys.flatMap(key => values.map(value => [...key, value])),
      [[]],
    )
    .map(key => key.join(' '));
}
