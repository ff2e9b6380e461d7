import type { ResolvedConditions } from '../../src/law/conditions.ts';
import { evaluation, includes } from '../../src/law/evaluation.ts';
import { generateEvaluator } from '../../src/law/generate-code.ts';
import type { Evaluator } from '../../src/law/regulation.ts';

/** The generated text as a function. Tests alone make functions of strings; the package writes the text to a file. */
export function compiled(rules: readonly ResolvedConditions[]): Evaluator {
  const source = generateEvaluator(
    'answer',
    rules.map((rule, index) => ({ ...rule, name: `rule-${index}` })),
  );
  return new Function('evaluation', 'includes', `'use strict';\n${source}\nreturn answer;`)(
    evaluation,
    includes,
  ) as Evaluator;
}
