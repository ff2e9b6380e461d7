import { chinaCalendar } from '@xueji/core/china-calendar';
import { type MutantOutcome, mutate } from '@xueji/core/scenarios';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { folderOf, worldFileOf } from '../input/regulation.ts';
import { mutantText } from '../output/mutant-text.ts';
import { scenarioFiles } from '../scenarios/find-files.ts';
import { placedScenarios } from '../scenarios/placed.ts';
import { finish, type Session } from '../session.ts';

export function mutateCommand(): Command {
  return new Command('mutate')
    .description(
      '把规则逐处改错，看情形能否发现\nplant mistakes in the rules, one at a time, and see whether the scenarios notice',
    )
    .argument(
      '[paths...]',
      '情形文件或文件夹；缺省：本办法自带的情形 / scenario files or folders; default: those of the regulation',
    )
    .addHelpText(
      'after',
      '\n改错的方式：运算颠倒、界限移一、漏去条件或例外、“且”“或”互换、整条漏去。\n没有发现的列出；任何事实都不会有不同答复的不计。\nExit code 1 where one survives.',
    )
    .action((paths: readonly string[], _options: unknown, self: Command) =>
      finish(self, session => run(session, paths)),
    );
}

function run(session: Session, paths: readonly string[]): ExitCode {
  const regulation = session.regulation();
  const files = scenarioFiles(paths.length > 0 ? paths : [folderOf(session.law)]);
  const scenarios = files.flatMap(file => placedScenarios(file, worldFileOf(session.law)));
  const progress = session.progress(session.say('改错', 'planting'));
  const outcomes: MutantOutcome[] = [];
  for (const outcome of mutate(scenarios, { regulation, calendar: chinaCalendar })) {
    outcomes.push(outcome);
    progress.at(`${outcomes.length} ${outcome.rule.name}`);
  }
  progress.done();
  const count = (fate: MutantOutcome['fate']) => outcomes.filter(outcome => outcome.fate === fate).length;
  const [killed, survived, same] = [count('killed'), count('survived'), count('same')];
  const survivors = outcomes.filter(({ fate }) => fate === 'survived');
  session.printJson({
    mutants: outcomes.length,
    killed,
    survived,
    same,
    survivors: survivors.map(({ rule, kind, what }) => ({ rule: rule.name, cites: rule.cites, kind, what })),
  });
  for (const survivor of survivors) session.print(mutantText(session, regulation, survivor));
  const share = ((100 * killed) / Math.max(1, killed + survived)).toFixed(1);
  session.print(
    session.say(
      `改错 ${outcomes.length} 处：情形发现 ${killed} 处，没有发现 ${survived} 处（发现率 ${share}%），答复不变 ${same} 处`,
      `${outcomes.length} mistakes planted: ${killed} noticed, ${survived} not (${share}% noticed), ${same} change no answer`,
    ),
  );
  return survived === 0 ? exitCodes.done : exitCodes.failed;
}
