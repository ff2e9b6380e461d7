import { partyOf } from './facts/parties.ts';
import { findingsOf } from './findings.ts';
import type { NormId } from './law/rule.ts';
import { ruleSetAt } from './law/rule-set.ts';
import { isLifted } from './lifting.ts';
import type { Act } from './procedures/procedure.ts';
import type { Party } from './record/vocabulary.ts';

/** The norms that bar what the open case asks for, on the facts of today: what a refusal may name (35.2). */
export function barringNorms(act: Act): readonly NormId[] {
  const open = act.record?.case;
  if (!open) return [];
  // The request is the party’s that made it: that another party refuses it bars nothing.
  const requested: Act = { ...act, command: { ...act.command, by: open.openedBy } };
  const { all, grounds } = findingsOf(requested, [open.openedWith]);
  const barring = all.filter(
    ({ rule }) =>
      rule.modality === 'prohibition' ||
      rule.modality === 'requirement' ||
      (rule.modality === 'presumption' && !isLifted(rule, open.determinations)),
  );
  const noGround = all.some(({ rule }) => rule.modality === 'ground') ? [] : grounds;
  return [...barring.map(finding => finding.rule), ...noGround].flatMap(rule => rule.cites);
}

/** Who may lift a presumption that cites the norm; `undefined` where no presumption of the command does. */
export function liftersOf(act: Act, command: string, norm: NormId): readonly Party[] | undefined {
  const { rules } = ruleSetAt(act.regulation, command, act.on);
  const barring = rules.filter(({ modality, cites }) => modality === 'presumption' && cites.includes(norm));
  if (barring.length === 0) return undefined;
  return barring.flatMap(({ liftedBy }) => (liftedBy && partyOf(liftedBy.party, act)) ?? []);
}

/** The norms that name the grounds of what the open case asks for. */
export function groundNorms({ regulation, record, on }: Act): readonly NormId[] {
  if (!record?.case) return [];
  const { rules } = ruleSetAt(regulation, record.case.openedWith, on);
  return rules.filter(rule => rule.modality === 'ground').flatMap(rule => rule.cites);
}
