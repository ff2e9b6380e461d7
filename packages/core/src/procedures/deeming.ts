import { foldUnless } from '../law/conditions.ts';
import type { Rule } from '../law/rule.ts';
import { ruleSetAt } from '../law/rule-set.ts';
import type { Act } from './procedure.ts';

/**
 * Whether a rule deems (视为、按…处理) what is done to be something else.
 *
 * @param asked - command, or act on a case, whose rules are asked
 */
export function deems(act: Act, asked: string): boolean {
  return holding(act, asked).some(({ modality }) => modality === 'deeming');
}

/** The event of the status machine that the ground of the act brings about; `undefined` where none holds. */
export function becomes(act: Act, asked: string): string | undefined {
  return holding(act, asked).find(rule => rule.becomes !== undefined)?.becomes;
}

function holding({ regulation, on, ask }: Act, asked: string): readonly Rule[] {
  const { rules, conditions } = ruleSetAt(regulation, asked, on);
  return rules.filter((_, position) => ask(foldUnless(conditions[position]!)) === true);
}
