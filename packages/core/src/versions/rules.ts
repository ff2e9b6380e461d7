import { factNames } from '../facts/fact-names.ts';
import { connected, spaceOf } from '../gaps/space.ts';
import { conditionClosure } from '../law/closures.ts';
import type { Condition, Facts } from '../law/condition.ts';
import { foldUnless } from '../law/conditions.ts';
import type { ParameterValues } from '../law/regulation.ts';
import type { NormId, Rule } from '../law/rule.ts';
import { ruleSetAt } from '../law/rule-set.ts';
import { type Side, smallestIn } from './smallest.ts';
import { type Compared, periodOf, unique, type Version } from './version.ts';
import { withValues } from './with-values.ts';

interface Stated {
  /** What follows where the rule holds. */
  readonly follows: string;
  /** With the values of the day put in. */
  readonly where: Condition;
  readonly cites: readonly NormId[];
}

interface Sided extends Stated {
  readonly side: Side;
}

/** For each group of changed rules, by when they hold and what follows, a smallest situation in which the two differ. */
export function compareRules(before: Version, after: Version, command: string): Compared {
  const [was, is] = [statedIn(before, command), statedIn(after, command)];
  const changed: readonly Sided[] = [
    ...was.filter(one => !has(is, one)).map(one => ({ ...one, side: 'before' as const })),
    ...is.filter(one => !has(was, one)).map(one => ({ ...one, side: 'after' as const })),
  ];
  let tried = 0;
  const found = connected(changed, ({ where }) => factNames([where])).flatMap(group => {
    const space = spaceOf(
      group.map(({ where }) => where),
      {},
    );
    tried += space.points.length;
    const asked = group.map(one => ({ ...one, holds: conditionClosure(one.where) }));
    const holding = (facts: Facts) => asked.filter(({ holds }) => holds(facts, {}) === true);
    const smallest = smallestIn(space, (facts, side) =>
      unique(
        holding(facts)
          .filter(one => one.side === side)
          .map(({ follows }) => follows),
      ).sort(),
    );
    return smallest
      ? [{ ...smallest, norms: unique(holding(smallest.all).flatMap(({ cites }) => cites)) }]
      : [];
  });
  return { found, tried };
}

function statedIn({ law, on, values }: Version, command: string): readonly Stated[] {
  const { rules, conditions } = ruleSetAt(law, command, on);
  return rules.map((rule, i) => ({
    follows: consequenceOf(rule, values),
    where: withValues(foldUnless(conditions[i]!), values),
    cites: rule.cites,
  }));
}

function consequenceOf(
  { modality, requires, liftedBy, becomes, duty }: Rule,
  values: ParameterValues,
): string {
  if (requires)
    return requires.kind === 'document'
      ? `document ${requires.document}`
      : `${requires.kind} ${requires.party}`;
  if (liftedBy) return `${modality} ${liftedBy.party}`;
  if (!duty) return [modality, becomes].filter(Boolean).join(' ');
  const period = periodOf(duty.within, values) ?? duty.until;
  return ['duty', duty.bearer, duty.act, period].filter(Boolean).join(' ');
}

const key = ({ follows, where }: Stated) => JSON.stringify([follows, where]);
const has = (all: readonly Stated[], one: Stated) => all.some(other => key(other) === key(one));
