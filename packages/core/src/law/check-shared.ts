import type { SharedConditions } from './check-condition.ts';
import type { CheckContext } from './check-context.ts';
import type { Condition } from './condition.ts';
import { partsOf } from './conditions.ts';

/** Tells every circle among the shared conditions of a file, and answers whether there is one. */
export function checkForCycles(shared: SharedConditions, file: string, { problems }: CheckContext): boolean {
  const settled = new Set<string>();
  let cyclic = false;
  const visit = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) {
      cyclic = true;
      const cycle = [...trail.slice(trail.indexOf(name)), name].join(' → ');
      problems.add('law/cyclic-condition', file, ['conditions', name], { cycle });
      return;
    }
    if (settled.has(name) || !Object.hasOwn(shared, name)) return;
    for (const next of sharedNamesIn(shared[name]!)) visit(next, [...trail, name]);
    settled.add(name);
  };
  for (const name of Object.keys(shared)) visit(name, []);
  return cyclic;
}

function sharedNamesIn(condition: Condition): readonly string[] {
  if ('condition' in condition) return [condition.condition];
  if ('not' in condition) return sharedNamesIn(condition.not);
  return 'fact' in condition ? [] : partsOf(condition).flatMap(sharedNamesIn);
}
