import { foldUnless } from '../law/conditions.ts';
import { ruleSetAt } from '../law/rule-set.ts';
import type { Act } from './procedure.ts';

/**
 * Whether a rule deems (视为、按…处理) what is done to be something else.
 *
 * @param asked - command, or act on a case, whose rules are asked
 */
export function deems({ regulation, on, ask }: Act, asked: string): boolean {
  const { rules, conditions } = ruleSetAt(regulation, asked, on);
  return rules.some(
    (rule, position) => rule.modality === 'deeming' && ask(foldUnless(conditions[position]!)) === true,
  );
}
