import type { Regulation } from '../law/regulation.ts';
import { actSpace } from './act-space.ts';
import { type Collision, collisionsOn } from './collisions.ts';
import type { Finding, GapReport, OptionEffect } from './finding.ts';
import { outcomesOn } from './outcome.ts';
import { type Silence, silencesOn } from './silences.ts';
import { situationsAt } from './situations.ts';
import { factsAt } from './space.ts';
import { commandsOf, type Found, optionsOf, type Variant, variantsOf, withVariants } from './variants.ts';

export interface GapOptions {
  /** Calendar date of the law that is looked at; absent: after every change that the files know. */
  readonly on?: string;
}

/** Later than any change in the files. */
const lastDay = '9999-12-31';

/**
 * Enumerates what each command depends on, exactly, and lists where no norm settles the outcome and where two collide, also
 * those that are there only if an unclear place is read in another way than it is.
 *
 * @throws XuejiError `law/too-many-points`
 * @example
 * findGaps(regulation).findings.filter(({ kind }) => kind === 'gap').map(({ norms }) => norms)
 */
export function findGaps(regulation: Regulation, { on = lastDay }: GapOptions = {}): GapReport {
  const variants = variantsOf(regulation);
  const silences = withVariants(
    regulation,
    variants,
    (law, command) => silencesOn(law, command, on),
    keyOfSilence,
  );
  const collisions = withVariants(
    regulation,
    variants,
    (law, command) => collisionsOn(law, command, on),
    keyOfCollision,
  );
  const search = { regulation, variants, on };
  return {
    acts: commandsOf(regulation).flatMap(command => actSpace(regulation, command, on) ?? []),
    findings: [
      ...silences.map(found => gap(search, found)),
      ...collisions.map(found => conflict(search, found)),
    ],
  };
}

interface Search {
  readonly regulation: Regulation;
  readonly variants: readonly Variant[];
  readonly on: string;
}

const keyOfSilence = ({ rules, reading, norms }: Silence) => JSON.stringify([reading ?? norms, rules]);

const keyOfCollision = ({ sides }: Collision) =>
  JSON.stringify(sides.map(({ rule, exception }) => [rule.name, exception ?? null]));

/** The points are told apart by what each option would make of them, so that it can be counted. */
function gap({ regulation, variants, on }: Search, { first, commands, under }: Found<Silence>): Finding {
  const { space, marks, command, norms, rules, reading } = first;
  const options = reading === undefined ? [] : optionsOf(regulation, regulation.readings[reading]!, variants);
  const outcomes = options.map(option => outcomesOn(option.regulation, command, on));
  const kinds = space.points.map((point, at) =>
    marks[at] ? JSON.stringify(outcomes.map(outcomeOf => outcomeOf(factsAt(space, point)))) : undefined,
  );
  const { ofKind, ...situations } = situationsAt(space, kinds);
  const effects = options.map(({ option, taken }, index): OptionEffect => {
    const counts = new Map<string, number>();
    for (const [kind, points] of ofKind) {
      const outcome = (JSON.parse(kind) as readonly string[])[index]!;
      counts.set(outcome, (counts.get(outcome) ?? 0) + points);
    }
    return { option, taken, outcomes: [...counts].map(([outcome, points]) => ({ outcome, points })) };
  });
  return {
    kind: 'gap',
    commands,
    norms,
    rules,
    ...situations,
    ...settledBy(reading, under),
    options: effects,
  };
}

function conflict(search: Search, { first, commands, under }: Found<Collision>): Finding {
  const { regulation, variants, on } = search;
  const { sides, command } = first;
  const reading = under?.reading ?? readingBetween(regulation, sides);
  const options = reading === undefined ? [] : optionsOf(regulation, regulation.readings[reading]!, variants);
  const effects = options.map(({ option, taken, regulation: law }): OptionEffect => {
    const left = collisionsOn(law, command, on).find(each => keyOfCollision(each) === keyOfCollision(first));
    const points = left ? whereOf(left).points : 0;
    // Where the reading lets both stand, the prohibition goes before.
    const outcome = taken && sides.some(({ says }) => says === 'bars') ? 'barred' : 'collides';
    return { option, taken, outcomes: points === 0 ? [] : [{ outcome, points }] };
  });
  return {
    kind: 'conflict',
    commands,
    norms: [...new Set(sides.flatMap(({ cites }) => cites))],
    rules: sides.map(({ rule }) => rule.name),
    ...whereOf(first),
    ...settledBy(reading, under),
    options: effects,
  };
}

function whereOf({ space, marks }: Collision) {
  const { ofKind: _, ...situations } = situationsAt(
    space,
    marks.map(mark => (mark ? 'collides' : undefined)),
  );
  return situations;
}

const settledBy = (reading: string | undefined, under: Variant | undefined) => ({
  ...(under && { under: { reading: under.reading, option: under.option } }),
  ...(reading !== undefined && { reading }),
});

/** A reading of the one norm and of the other, on which one of the rules rests. */
function readingBetween({ readings }: Regulation, sides: Collision['sides']): string | undefined {
  return sides
    .map(({ rule }) => rule.reading)
    .find(
      name =>
        name !== undefined &&
        sides.every(({ cites }) => cites.some(norm => readings[name]?.cites.includes(norm))),
    );
}
