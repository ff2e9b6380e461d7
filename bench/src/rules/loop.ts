import type { Evaluator, Facts, ParameterValues } from '@xueji/core/law';

/**
 * Evaluates one input after the other. The module is loaded anew for every contestant ({@link freshLoop}): a call that
 * has seen several functions is slower, and would be charged to all of them.
 */
export function evaluateMany(
  evaluate: Evaluator,
  inputs: readonly Facts[],
  parameters: ParameterValues,
  count: number,
  from: number,
): number {
  const mask = inputs.length - 1;
  let consumed = 0;
  for (let i = 0; i < count; i++) {
    const { holds, unknown } = evaluate(inputs[(from + i) & mask]!, parameters);
    consumed += holds.length + unknown.length * 32;
  }
  return consumed;
}
