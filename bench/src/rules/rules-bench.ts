import {
  closureEvaluator,
  type Evaluator,
  evaluateByReference,
  parameterValues,
  ruleSetAt,
} from '@xueji/core/law';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import type { Bench, BenchOptions, Report } from '../bench.ts';
import { race, ratio, type Timings } from '../measure/race.ts';
import { randomFrom } from '../measure/random.ts';
import type { Table } from '../measure/table.ts';
import { requireAgreement } from './agreement.ts';
import type { Contestant, Task } from './contestant.ts';
import { handWritten, handWrittenRules } from './hand-written.ts';
import { jsonLogic } from './json-logic.ts';
import { jsonRules } from './json-rules.ts';
import { factNamesOf, randomFacts } from './random-facts.ts';
import { runnerOf } from './runners.ts';
import { zen, zenExpressions } from './zen.ts';

const command = 'transfer.request';
const on = '2026-09-02';
const floor = 'hand-written';

export const rules: Bench = {
  name: 'rules',
  title: {
    zh: '转学申请全部规则的一次求值：生成代码、手写代码（下限）、闭包、json-rules-engine、json-logic-engine、zen-engine',
    en: 'one evaluation of the rules of a transfer request: generated, hand-written (the floor), closures, three engines',
  },
  run,
};

async function run({ quick, seed, progress }: BenchOptions): Promise<Report> {
  const ruleSet = ruleSetAt(sichuan2017Draft, command, on);
  requireTheSameRules(ruleSet.rules.map(rule => rule.name));
  const task: Task = { ruleSet, parameters: parameterValues(sichuan2017Draft, on) };
  const contestants = contestantsFor(task);
  const threeValued = contestants.filter(({ isThreeValued }) => isThreeValued);

  const names = factNamesOf(ruleSet);
  const random = randomFrom(seed);
  const inputs = (count: number, missing: number) =>
    Array.from({ length: count }, () => randomFacts(names, random, missing));
  const known = inputs(quick ? 1024 : 8192, 0);
  const partly = [0.05, 0.25, 0.75].flatMap(missing => inputs(quick ? 1024 : 16_384, missing));

  progress(`agreement: ${known.length} inputs, all facts known, ${contestants.length} contestants`);
  await requireAgreement(contestants, known, task);
  progress(`agreement: ${partly.length} inputs, facts missing, ${threeValued.length} contestants`);
  await requireAgreement(threeValued, partly, task);

  const pace = quick ? { rounds: 3, milliseconds: 5 } : { rounds: 31, milliseconds: 40 };
  progress('all facts known: time');
  const runners = await Promise.all(
    contestants.map(contestant => runnerOf(contestant, known.slice(0, 1024), task)),
  );
  const timings = await race(runners, pace);
  progress('facts missing: time');
  const sparse = partly.slice(0, 1024);
  const sparseRunners = await Promise.all(threeValued.map(contestant => runnerOf(contestant, sparse, task)));
  const sparseTimings = await race(sparseRunners, pace);

  const faster = (name: string) => ratio(timings, name, 'generated');
  return {
    figures: {
      timeVsHandWritten: ratio(timings, 'generated', floor),
      timeVsHandWrittenFactsMissing: ratio(sparseTimings, 'generated', floor),
      closuresVsHandWritten: ratio(timings, 'closures', floor),
      timesFasterThanJsonRulesEngine: faster('json-rules-engine'),
      timesFasterThanJsonLogicEngine: faster('json-logic-engine'),
      timesFasterThanZenEngine: faster('zen-engine'),
      timesFasterThanZenExpressions: faster('zen expressions'),
      nanosecondsPerEvaluation: timings.get('generated')!.nanoseconds,
      nanosecondsHandWritten: timings.get(floor)!.nanoseconds,
      agreed: known.length + partly.length,
      agreedByAllEngines: known.length,
      rules: ruleSet.rules.length,
      facts: names.length,
    },
    tables: [
      tableOf('所有事实已知 · all facts known', contestants, timings),
      tableOf('5% 的事实不明 · 5% of the facts unknown', threeValued, sparseTimings),
    ],
  };
}

function contestantsFor(task: Task): readonly Contestant[] {
  const { ruleSet } = task;
  const ours = (name: string, evaluate: Evaluator): Contestant => ({
    name,
    isThreeValued: true,
    entry: { evaluate },
  });
  return [
    ours('reference', (facts, parameters) => evaluateByReference(ruleSet.conditions, facts, parameters)),
    ours(floor, handWritten),
    ours('generated', ruleSet.evaluate),
    ours('closures', closureEvaluator(ruleSet.conditions)),
    jsonLogic(task),
    zenExpressions(task),
    zen(task),
    jsonRules(task, sichuan2017Draft, command, on),
  ];
}

/** The law wing grows; the floor must then be written anew, or it would be measured against other work. */
function requireTheSameRules(names: readonly string[]): void {
  const differing = names.filter((name, position) => handWrittenRules[position] !== name);
  if (differing.length === 0 && names.length === handWrittenRules.length) return;
  throw new Error(
    `bench/src/rules/hand-written.ts answers other rules than ${command} has: ${differing.join(', ')}`,
  );
}

function tableOf(title: string, contestants: readonly Contestant[], timings: Timings): Table {
  const rows = contestants
    .map(({ name }) => ({ name, time: timings.get(name)!.nanoseconds, times: ratio(timings, name, floor) }))
    .sort((a, b) => a.time - b.time)
    .map(({ name, time, times }) => [name, time, times]);
  return { title, columns: ['', 'ns', '× hand-written'], rows };
}
