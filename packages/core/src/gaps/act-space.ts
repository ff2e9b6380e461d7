import { factNames } from '../facts/fact-names.ts';
import { parameterValues } from '../law/parameters.ts';
import type { Regulation } from '../law/regulation.ts';
import type { ActSpace } from './finding.ts';
import { connected, spaceOf } from './space.ts';
import { type Statement, statementsOn } from './statements.ts';

/** How large the space of a command is; `undefined` where nothing but its form is regulated. */
export function actSpace(regulation: Regulation, command: string, on: string): ActSpace | undefined {
  const statements = statementsOn(regulation, command, on).filter(isOnTheMerits);
  if (statements.length === 0) return undefined;
  const parameters = parameterValues(regulation, on);
  const spaces = connected(statements, factsOf).map(group =>
    spaceOf(
      group.map(({ where }) => where),
      parameters,
    ),
  );
  return {
    command,
    chapter: chapterOf(regulation, statements),
    statements: statements.length,
    facts: spaces.flatMap(({ facts }) => facts),
    points: spaces.reduce((product, { points }) => product * points.length, 1),
    tried: spaces.reduce((sum, { points }) => sum + points.length, 0),
  };
}

const factsOf = ({ where }: Statement) => factNames([where]);

/** Who acts, whose turn it is and which papers are there are the form of an act, not its merits. */
const formal = /^(actor|case|refusal|return|act|record)\.|\.documents$|^application\.made-on$/;

const isOnTheMerits = (statement: Statement) => !factsOf(statement).every(name => formal.test(name));

/** The chapter that most of the statements cite first; of two, the earlier. */
function chapterOf({ chapters, norms }: Regulation, statements: readonly Statement[]): number {
  const articles = statements.map(({ cites }) => norms[cites[0]!]?.article);
  const counted = chapters.map(({ ordinal, articles: own }) => ({
    ordinal,
    count: articles.filter(article => article !== undefined && own.includes(article)).length,
  }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).ordinal;
}
