import type { NormId, Rule } from './law/rule.ts';
import type { Determination } from './record/open-case.ts';

/** A determination lifts a presumption of whose norms it names one; it never lifts a prohibition. */
export function isLifted(rule: Rule, determinations: readonly Determination[]): boolean {
  return rule.modality === 'presumption' && determinations.some(({ norm }) => rule.cites.includes(norm));
}

export function liftedNorms(
  rules: readonly Rule[],
  determinations: readonly Determination[],
): readonly NormId[] {
  return rules.filter(rule => isLifted(rule, determinations)).flatMap(rule => rule.cites);
}
