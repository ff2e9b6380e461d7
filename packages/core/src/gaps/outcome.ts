import { conditionClosure } from '../law/closures.ts';
import type { Facts } from '../law/condition.ts';
import { parameterValues } from '../law/parameters.ts';
import type { Regulation } from '../law/regulation.ts';
import { closingReading } from '../readings.ts';
import type { Outcome } from './finding.ts';
import { isGround, type Statement, statementsOn } from './statements.ts';

/** Whether an act without a ground is settled by a norm: one bars it, or nobody has to ask for it (视为、按…处理). */
export function isSettledWithoutGround({ norms }: Regulation, grounds: readonly Statement[]): boolean {
  const isDeemed = ({ cites }: Statement) => cites.every(norm => norms[norm]?.kind === 'deeming');
  return grounds.some(({ rule }) => rule.otherwise !== undefined) || grounds.every(isDeemed);
}

/** What a regulation says of an act that needs a ground, by its facts. */
export function outcomesOn(regulation: Regulation, command: string, on: string): (facts: Facts) => Outcome {
  const parameters = parameterValues(regulation, on);
  const statements = statementsOn(regulation, command, on).map(statement => ({
    statement,
    holds: conditionClosure(statement.where),
  }));
  const grounds = statements.map(({ statement }) => statement).filter(isGround);
  const hasOutcomes = grounds.some(({ rule }) => rule.becomes !== undefined);
  const isClosed =
    isSettledWithoutGround(regulation, grounds) || closingReading(regulation, [command]) !== undefined;
  return facts => {
    const holding = statements
      .filter(({ holds }) => holds(facts, parameters) === true)
      .map(({ statement }) => statement);
    const said = (what: Statement['says']) => holding.some(({ says }) => says === what);
    if (said('bars')) return 'barred';
    const found = holding.filter(isGround);
    if (found.length === 0) return said('waits') ? 'waits' : isClosed ? 'barred' : 'silent';
    const become = new Set(found.map(({ rule }) => rule.becomes).filter(event => event !== undefined));
    if (become.size > 1) return 'collides';
    return [...become][0] ?? (hasOutcomes ? 'undetermined' : said('waits') ? 'waits' : 'lawful');
  };
}
