import type { Act } from './procedure.ts';

/**
 * Whether a rule deems (视为、按…处理) what is done to be something else.
 *
 * @param asked - command, or act on a case, whose rules are asked
 */
export function deems(act: Act, asked: string): boolean {
  return act.holding(asked).some(({ modality }) => modality === 'deeming');
}

/** The event of the status machine that the ground of the act brings about; `undefined` where none holds. */
export function becomes(act: Act, asked: string): string | undefined {
  return act.holding(asked).find(rule => rule.becomes !== undefined)?.becomes;
}
