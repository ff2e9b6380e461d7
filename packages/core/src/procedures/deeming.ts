import { foldUnless } from '../law/conditions.ts';
import { ruleSetAt } from '../law/rule-set.ts';
import type { Act } from './procedure.ts';

/** Whether a rule deems (视为、按…处理) what the command reports to be something else. */
export function deems({ regulation, command, on, ask }: Act): boolean {
  const { rules, conditions } = ruleSetAt(regulation, command.type, on);
  return rules.some(
    (rule, position) => rule.modality === 'deeming' && ask(foldUnless(conditions[position]!)) === true,
  );
}
