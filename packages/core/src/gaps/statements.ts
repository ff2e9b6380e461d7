import type { Condition } from '../law/condition.ts';
import { foldUnless } from '../law/conditions.ts';
import type { Regulation, RuleSet } from '../law/regulation.ts';
import type { NormId, Rule } from '../law/rule.ts';
import { ruleSetAt } from '../law/rule-set.ts';

/** What the law says of an act where a condition holds. An exception of the text is a statement of its own. */
export interface Statement {
  readonly rule: Rule;
  /** `lets`: 可以、准予、视为; `bars`: 不得; `waits`: 原则上不、一般不, which leave room. */
  readonly says: 'lets' | 'bars' | 'waits';
  /** Which exception of the rule it is; absent: the rule itself. */
  readonly exception?: number;
  readonly cites: readonly NormId[];
  readonly where: Condition;
}

const says: Partial<Record<Rule['modality'], Statement['says']>> = {
  ground: 'lets',
  permission: 'lets',
  deeming: 'lets',
  prohibition: 'bars',
  presumption: 'waits',
};

/** Of the rules on a command those that say whether it may be done: papers and duties do not. */
export function statementsOn(regulation: Regulation, command: string, on: string): readonly Statement[] {
  const set = ruleSetAt(regulation, command, on);
  return set.rules.flatMap((rule, position) => statementsOf(rule, set.conditions[position]!));
}

function statementsOf(rule: Rule, conditions: RuleSet['conditions'][number]): readonly Statement[] {
  const said = says[rule.modality];
  if (said === undefined || isAboutTheParty(rule)) return [];
  const own: Statement = { rule, says: said, cites: rule.cites, where: foldUnless(conditions) };
  if (said === 'lets') return [own];
  const exceptions = conditions.unless.map(
    (exception, index): Statement => ({
      rule,
      says: 'lets',
      exception: index,
      cites: rule.unless?.[index]?.cites ?? rule.cites,
      where: { all: [conditions.when, exception] },
    }),
  );
  return [own, ...exceptions];
}

/** It bars the party and not the act: another does it. */
const isAboutTheParty = ({ modality, remedy }: Rule): boolean =>
  modality === 'prohibition' && remedy?.kind === 'party';

export const isGround = ({ rule, exception }: Statement): boolean =>
  rule.modality === 'ground' && exception === undefined;

/** Whether the rule rests on a reading that fills a place where the text says nothing. */
export const fillsAGap = ({ readings }: Regulation, { reading }: Rule): boolean =>
  reading !== undefined && readings[reading]?.silent === true;
