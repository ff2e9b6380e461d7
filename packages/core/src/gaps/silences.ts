import { factNames } from '../facts/fact-names.ts';
import { parameterValues } from '../law/parameters.ts';
import type { Regulation } from '../law/regulation.ts';
import type { NormId } from '../law/rule.ts';
import { closingReading } from '../readings.ts';
import { isSettledWithoutGround } from './outcome.ts';
import { connected, holdingIn, isAnywhere, type Marks, type Space, spaceOf } from './space.ts';
import { fillsAGap, isGround, type Statement, statementsOn } from './statements.ts';

/** Points of an act that need a ground, that have none, and that nothing bars. */
export interface Silence {
  readonly command: string;
  readonly space: Space;
  readonly marks: Marks;
  readonly norms: readonly NormId[];
  readonly reading?: string;
  /** Rules that fill it. */
  readonly rules: readonly string[];
}

/**
 * Where the text, without the rules that only fill its gaps, gives an act no outcome: the act needs a ground, none holds, no
 * prohibition or presumption holds, and no norm says what is done without one.
 */
export function silencesOn(regulation: Regulation, command: string, on: string): readonly Silence[] {
  const statements = statementsOn(regulation, command, on);
  const grounds = statements.filter(isGround).filter(({ rule }) => !fillsAGap(regulation, rule));
  if (grounds.length === 0 || isSettledWithoutGround(regulation, grounds)) return [];
  const parameters = parameterValues(regulation, on);
  const together = connected(statements, ({ where }) => factNames([where]))
    .filter(group => group.some(isGround))
    .flat();
  const space = spaceOf(
    together.map(({ where }) => where),
    parameters,
  );
  const holding = (statement: Statement) => holdingIn(space, statement.where, parameters);
  const settles = ({ says, rule }: Statement) => says !== 'lets' || !fillsAGap(regulation, rule);
  const settled = together
    .filter(statement => settles(statement) && (statement.says !== 'lets' || isGround(statement)))
    .map(holding);
  const silent = space.points.map((_, at) => !settled.some(marks => marks[at]));
  return byReading(
    regulation,
    command,
    silent,
    together.filter(statement => !settles(statement)),
    holding,
  ).map(({ reading, rules, marks }) => ({
    command,
    space,
    marks,
    rules,
    norms: reading ? regulation.readings[reading]!.cites : normsOf(grounds),
    ...(reading && { reading }),
  }));
}

interface Part {
  readonly reading: string | undefined;
  readonly rules: readonly string[];
  readonly marks: Marks;
}

/** The silent points by the reading that fills them; what none fills may be closed by one, or is left. */
function byReading(
  regulation: Regulation,
  command: string,
  silent: Marks,
  fillers: readonly Statement[],
  holding: (statement: Statement) => Marks,
): readonly Part[] {
  const names = [...new Set(fillers.map(({ rule }) => rule.reading!))];
  const filled = names.map((reading): Part => {
    const own = fillers.filter(({ rule }) => rule.reading === reading);
    const where = own.map(holding);
    return {
      reading,
      rules: own.map(({ rule }) => rule.name),
      marks: silent.map((mark, at) => mark && where.some(marks => marks[at])),
    };
  });
  const rest = silent.map((mark, at) => mark && !filled.some(({ marks }) => marks[at]));
  const left: Part = { reading: closingReading(regulation, [command]), rules: [], marks: rest };
  return [...filled, left].filter(({ marks }) => isAnywhere(marks));
}

const normsOf = (grounds: readonly Statement[]) => [...new Set(grounds.flatMap(({ cites }) => cites))];
