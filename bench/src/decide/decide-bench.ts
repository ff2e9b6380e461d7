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
import { type CommandSituations, commandSituations } from './commands.ts';
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

async function run({ quick, seed, progress }: BenchOptions): Promise<Report> {
  const all = situations();
  progress('time');
  const runners = [rulesOnly(all[0]!), ...all.map(runnerOf)];
  const timings = await race(
    runners,
    quick ? { rounds: 3, milliseconds: 5 } : { rounds: 31, milliseconds: 40 },
  );

  progress('every command');
  const commands = await measureCommands(commandSituations(seed), rulesOnly(all[0]!), quick);

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
  Object.assign(figures, commands.figures);
  const rows = runners.map(({ name }) => [
    name,
    timings.get(name)!.nanoseconds / 1000,
    ratio(timings, name, floor),
  ]);
  return {
    figures,
    tables: [
      { title: '每次 · each', columns: ['', 'µs', '× rules only'], rows },
      commands.table,
      partTable(all, shares),
      functionTable(shares),
    ],
  };
}

/** One row a command: the median, and how many times the floor of a transfer that is. */
async function measureCommands(
  all: readonly CommandSituations[],
  floorRunner: Runner,
  quick: boolean,
): Promise<{ readonly figures: Record<string, number>; readonly table: Table }> {
  const met = all.filter(({ situations: own }) => own.length > 0);
  const missing = all.filter(({ situations: own }) => own.length === 0).map(({ type }) => type);
  const runners = met.map(({ type, situations: own }) => ({ name: type, run: cycling(own) }));
  const options = quick ? { rounds: 3, milliseconds: 1 } : { rounds: 21, milliseconds: 10 };
  const timings = await race([floorRunner, ...runners], options);
  const rows = met.map(({ type, situations: own, verdicts: { granted, pending, refused } }) => [
    type,
    timings.get(type)!.nanoseconds,
    ratio(timings, type, floor),
    `${own.length} (${granted}/${pending}/${refused})`,
  ]);
  const named = (type: string) => type.replace(/[.-](.)/g, (_, letter: string) => letter.toUpperCase());
  const figures: Record<string, number> = {
    commandsMeasured: met.length,
    commandsMissing: missing.length,
    worstTimesRulesOnly: Math.max(...met.map(({ type }) => ratio(timings, type, floor))),
  };
  for (const { type } of met) {
    figures[`nanoseconds.${named(type)}`] = timings.get(type)!.nanoseconds;
    figures[`timesRulesOnly.${named(type)}`] = ratio(timings, type, floor);
  }
  const without = missing.length === 0 ? '' : `；没有情形、未测 missing: ${missing.join(', ')}`;
  return {
    figures,
    table: {
      title: `每种事项 · every command${without}`,
      columns: ['', 'ns', '× rules only', '情形 situations（准予/待办/不予 granted/pending/refused）'],
      rows,
    },
  };
}

/** Decides the situations in turn. */
function cycling(own: readonly Situation[]): Runner['run'] {
  let next = 0;
  return count => {
    let consumed = 0;
    for (let i = 0; i < count; i++) {
      const { record, command, context } = own[next]!;
      next = (next + 1) % own.length;
      const decision = decideOnce(sichuan2017Draft, record, command, context);
      consumed += decision.events.length + decision.citations.length;
    }
    return consumed;
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
