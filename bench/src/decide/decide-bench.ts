import { decide as decideOnce } from '@xueji/core';
import { parameterValues, ruleSetAt } from '@xueji/core/law';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import type { Bench, BenchOptions, Report } from '../bench.ts';
import { actOf, procedureOf, readFacts } from '../internals.ts';
import { type Runner, race, ratio } from '../measure/race.ts';
import type { Table } from '../measure/table.ts';
import { handWritten } from '../rules/hand-written.ts';
import { evaluateMany } from '../rules/loop.ts';
import { factNamesOf } from '../rules/random-facts.ts';
import { partNames, profile, type Shares } from './profile.ts';
import { type Situation, situations } from './situations.ts';

const floor = '仅规则，手写 · rules only, hand-written';

export const decide: Bench = {
  name: 'decide',
  title: {
    zh: '一次完整的决定：事实、状态机、规则、理由、留痕；以及时间花在哪里',
    en: 'one whole decision: facts, machines, rules, reasons, trace; and where the time goes',
  },
  run,
};

/** Figures by situation, in the order of `situations`. */
const figureNames = [
  'LawfulRequest',
  'RefusedRequest',
  'OutstandingRequest',
  'FirstApproval',
  'LastApproval',
  'Import',
] as const;

async function run({ quick, progress }: BenchOptions): Promise<Report> {
  const all = situations();
  progress('time');
  const runners = [rulesOnly(all[0]!), ...all.map(runnerOf)];
  const timings = await race(
    runners,
    quick ? { rounds: 3, milliseconds: 5 } : { rounds: 31, milliseconds: 40 },
  );

  const shares: Shares[] = [];
  for (const situation of all) {
    progress(`profile: ${situation.name}`);
    shares.push(await profile(() => work(situation, quick ? 100 : 800)));
  }

  const figures: Record<string, number> = {
    nanosecondsRulesOnlyHandWritten: timings.get(floor)!.nanoseconds,
  };
  all.forEach(({ name }, i) => {
    figures[`microseconds${figureNames[i]}`] = timings.get(name)!.nanoseconds / 1000;
    figures[`timesRulesOnly${figureNames[i]}`] = ratio(timings, name, floor);
  });
  const rows = runners.map(({ name }) => [
    name,
    timings.get(name)!.nanoseconds / 1000,
    ratio(timings, name, floor),
  ]);
  return {
    figures,
    tables: [
      { title: '每次 · each', columns: ['', 'µs', '× rules only'], rows },
      partTable(all, shares),
      functionTable(shares),
    ],
  };
}

/** What a vendor who only wants the rules would pay for the same request, its facts read already. */
function rulesOnly({ record, command, context }: Situation): Runner {
  const ruleSet = ruleSetAt(sichuan2017Draft, command.type, context.on);
  const facts = readFacts(
    factNamesOf(ruleSet),
    actOf(sichuan2017Draft, record, command, context, procedureOf(command).terms?.(command)),
  );
  const parameters = parameterValues(sichuan2017Draft, context.on);
  return { name: floor, run: count => evaluateMany(handWritten, [facts], parameters, count, 0) };
}

function runnerOf({ name, record, command, context }: Situation): Runner {
  return {
    name,
    run(count) {
      let consumed = 0;
      for (let i = 0; i < count; i++) {
        const decision = decideOnce(sichuan2017Draft, record, command, context);
        consumed += decision.events.length + decision.citations.length;
      }
      return consumed;
    },
  };
}

function work(situation: Situation, milliseconds: number): void {
  const { run: repeat } = runnerOf(situation);
  for (const start = performance.now(); performance.now() - start < milliseconds; ) repeat(100);
}

function partTable(all: readonly Situation[], shares: readonly Shares[]): Table {
  const rows = all.map(({ name }, i) => [
    name,
    ...partNames.map(part => percent(shares[i]!.parts.get(part))),
  ]);
  return { title: '时间花在哪里（%） · where the time goes', columns: ['', ...partNames], rows };
}

function functionTable(shares: readonly Shares[]): Table {
  const names = [...new Set(shares.flatMap(({ functions }) => [...functions.keys()]))];
  const mean = (name: string) =>
    shares.reduce((sum, { functions }) => sum + (functions.get(name) ?? 0), 0) / shares.length;
  const rows = names
    .map(name => ({ name, share: mean(name) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, 20)
    .map(({ name, share }) => [name, percent(share)]);
  return { title: '自身用时最多的函数（%） · functions by own time', columns: ['', '%'], rows };
}

const percent = (share = 0) => Math.round(share * 1000) / 10;
