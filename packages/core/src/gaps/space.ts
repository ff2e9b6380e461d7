import { XuejiError } from '../errors/index.ts';
import { facts } from '../facts/catalogue.ts';
import { factNames } from '../facts/fact-names.ts';
import { factLinks } from '../facts/links.ts';
import { conditionClosure } from '../law/closures.ts';
import type { Condition, FactValue } from '../law/condition.ts';
import type { ParameterValues } from '../law/regulation.ts';
import { valuesOf } from './values.ts';

/** Every situation that a group of statements can tell apart. */
export interface Space {
  readonly facts: readonly string[];
  /** By fact, in the order of `facts`. */
  readonly values: readonly (readonly FactValue[])[];
  /** One for each situation that can be: positions in `values`. */
  readonly points: readonly Point[];
}

export type Point = readonly number[];

/** Students before schools, and these before what is asked for. */
const catalogued = Object.keys(facts);

/** Beyond this many the enumeration would not end in good time. */
const limit = 1_000_000;

/**
 * All combinations of the values that the conditions tell apart, without those that the links between facts exclude.
 *
 * @throws XuejiError `law/too-many-points`
 */
export function spaceOf(conditions: readonly Condition[], parameters: ParameterValues): Space {
  const names = factNames(conditions).toSorted((a, b) => catalogued.indexOf(a) - catalogued.indexOf(b));
  const values = Object.values(valuesOf(names, conditions, parameters));
  const count = values.reduce((product, { length }) => product * length, 1);
  if (count > limit) throw new XuejiError('law/too-many-points', { facts: names.join(', '), count, limit });
  const links = factLinks
    .map(link => ({ ...link, at: Object.keys(link.facts).map(name => names.indexOf(name)) }))
    .filter(({ at }) => at.every(position => position >= 0));
  const isPossible = (point: Point) =>
    links.every(({ at, holds }) =>
      holds(Object.fromEntries(at.map(fact => [names[fact]!, values[fact]![point[fact]!]!]))),
    );
  return { facts: names, values, points: [...combinations(values)].filter(isPossible) };
}

export function factsAt({ facts: names, values }: Space, point: Point): Readonly<Record<string, FactValue>> {
  const found: Record<string, FactValue> = {};
  for (let fact = 0; fact < names.length; fact++) found[names[fact]!] = values[fact]![point[fact]!]!;
  return found;
}

/** One for each point of a space: whether it is among those that are meant. */
export type Marks = readonly boolean[];

/** The points of a space at which a condition holds. */
export function holdingIn(space: Space, condition: Condition, parameters: ParameterValues): Marks {
  const holds = conditionClosure(condition);
  return space.points.map(point => holds(factsAt(space, point), parameters) === true);
}

export const both = (one: Marks, other: Marks): Marks => one.map((mark, at) => mark && other[at]!);
export const isWithin = (one: Marks, other: Marks): boolean => one.every((mark, at) => !mark || other[at]!);
export const isAnywhere = (marks: Marks): boolean => marks.includes(true);

/** Puts together what shares a fact, directly, through others or through a link: all else is independent of it. */
export function connected<T>(
  parts: readonly T[],
  factsOf: (part: T) => readonly string[],
): readonly (readonly T[])[] {
  const linked = factLinks.map(link => Object.keys(link.facts));
  const all = new Set(parts.flatMap(factsOf));
  let groups: { readonly parts: readonly T[]; readonly facts: ReadonlySet<string> }[] = [
    ...linked
      .filter(names => names.every(name => all.has(name)))
      .map(names => ({ parts: [], facts: new Set(names) })),
  ];
  for (const part of parts) {
    const own = factsOf(part);
    const touching = groups.filter(group => own.some(name => group.facts.has(name)));
    const rest = groups.filter(group => !touching.includes(group));
    const joined = {
      parts: [...touching.flatMap(group => group.parts), part],
      facts: new Set([...touching.flatMap(group => [...group.facts]), ...own]),
    };
    groups = [...rest, joined];
  }
  return groups.map(group => group.parts).filter(group => group.length > 0);
}

function* combinations(values: readonly (readonly FactValue[])[]): Generator<Point> {
  const point = values.map(() => 0);
  if (values.some(({ length }) => length === 0)) return;
  for (;;) {
    yield [...point];
    let fact = values.length - 1;
    while (fact >= 0 && point[fact] === values[fact]!.length - 1) point[fact--] = 0;
    if (fact < 0) return;
    point[fact]!++;
  }
}
