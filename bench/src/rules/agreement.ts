import type { Evaluation, Facts, RuleSet } from '@xueji/core/law';
import type { Contestant, Task } from './contestant.ts';

/**
 * Asks every contestant about every input and stops at the first that answers otherwise than the first of them.
 *
 * @throws Error with the input and both answers
 */
export async function requireAgreement(
  contestants: readonly Contestant[],
  inputs: readonly Facts[],
  task: Task,
): Promise<void> {
  const [oracle, ...others] = contestants;
  for (const facts of inputs) {
    const expected = await answerOf(oracle!, facts, task);
    for (const contestant of others) {
      const got = await answerOf(contestant, facts, task);
      if (same(got, expected)) continue;
      const said = (name: string, answer: Evaluation) =>
        `${name}: ${JSON.stringify(named(answer, task.ruleSet))}`;
      throw new Error(
        [
          `disagreement on ${JSON.stringify(facts)}`,
          said(oracle!.name, expected),
          said(contestant.name, got),
        ].join('\n'),
      );
    }
  }
}

function answerOf(
  { entry }: Contestant,
  facts: Facts,
  { parameters }: Task,
): Evaluation | Promise<Evaluation> {
  return 'evaluate' in entry ? entry.evaluate(facts, parameters) : entry.evaluateLater(entry.prepare(facts));
}

const same = (a: Evaluation, b: Evaluation) => equal(a.holds, b.holds) && equal(a.unknown, b.unknown);
const equal = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((x, i) => x === b[i]);

function named({ holds, unknown }: Evaluation, { rules }: RuleSet) {
  const names = (positions: readonly number[]) =>
    positions.map(position => rules[position]?.name ?? position);
  return { holds: names(holds), unknown: names(unknown) };
}
