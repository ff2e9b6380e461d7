import type { Condition } from '../law/condition.ts';
import { factsRead } from '../law/conditions.ts';

/** The facts that conditions ask for, parameters aside; each once, in order of first mention. */
export function factNames(conditions: readonly Condition[]): readonly string[] {
  const names = conditions.flatMap(factsRead).filter(name => !name.startsWith('parameter.'));
  return [...new Set(names)];
}
