import { factNames } from '../facts/fact-names.ts';
import { parameterValues } from '../law/parameters.ts';
import type { Regulation } from '../law/regulation.ts';
import {
  both,
  connected,
  holdingIn,
  isAnywhere,
  isWithin,
  type Marks,
  type Space,
  spaceOf,
} from './space.ts';
import { isGround, type Statement, statementsOn } from './statements.ts';

/** Points of an act at which two statements cannot both be followed. */
export interface Collision {
  readonly command: string;
  readonly space: Space;
  readonly marks: Marks;
  readonly sides: readonly [Statement, Statement];
}

/**
 * Where two norms collide: on circumstances that hang together one lets the act be done and the other bars it, they are no
 * two halves of one norm, and neither is the narrower rule that goes before the wider; or the act would become two different
 * things at once.
 */
export function collisionsOn(regulation: Regulation, command: string, on: string): readonly Collision[] {
  const parameters = parameterValues(regulation, on);
  const groups = connected(statementsOn(regulation, command, on), ({ where }) => factNames([where]));
  return groups.flatMap(group =>
    pairsOf(group).flatMap(sides => {
      const space = spaceOf(
        sides.map(({ where }) => where),
        parameters,
      );
      const [one, other] = sides.map(({ where }) => holdingIn(space, where, parameters)) as [Marks, Marks];
      const marks = both(one, other);
      const isNarrower = isWithin(one, other) || isWithin(other, one);
      const collides = isAnywhere(marks) && (areOutcomes(sides) || !isNarrower);
      return collides ? [{ command, space, marks, sides }] : [];
    }),
  );
}

function pairsOf(group: readonly Statement[]): readonly (readonly [Statement, Statement])[] {
  return group.flatMap((one, position) =>
    group.slice(position + 1).flatMap(other => {
      const sides = [one, other] as const;
      if (areOutcomes(sides)) return [sides];
      const areOpposed =
        sides.some(({ says }) => says === 'lets') && sides.some(({ says }) => says === 'bars');
      const ofOneNorm = one.cites.some(norm => other.cites.includes(norm));
      return areOpposed && !ofOneNorm ? [sides] : [];
    }),
  );
}

/** Two grounds by which the act becomes different things. */
function areOutcomes([one, other]: readonly [Statement, Statement]): boolean {
  const [a, b] = [one, other].map(statement => (isGround(statement) ? statement.rule.becomes : undefined));
  return a !== undefined && b !== undefined && a !== b;
}
