import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { folderOf, worldFileOf } from '../input/regulation.ts';
import { outcomeText } from '../output/outcome-text.ts';
import { scenarioFiles } from '../scenarios/find-files.ts';
import { type RunScenario, runScenarioFile } from '../scenarios/run-file.ts';
import { finish, type Session } from '../session.ts';

interface Flags {
  readonly world?: string;
  readonly verbose?: boolean;
}

export function scenariosCommand(): Command {
  return new Command('scenarios')
    .description('试跑情形文件（YAML）：给定什么、办什么、应当怎样\nrun scenario files: given, when, then')
    .argument(
      '[paths...]',
      '文件或文件夹；缺省：本办法自带的情形 / files or folders; default: those of the regulation',
    )
    .option('--world <file>', '情形所用的名录 / the directory that scenarios play in')
    .option('-v, --verbose', '也列出通过的情形 / list those that pass, too')
    .addHelpText(
      'after',
      '\n格式 Form: xueji schema scenarios\n有一个不通过，退出码为 1。Exit code 1 where one fails.',
    )
    .action((paths: readonly string[], _options: unknown, self: Command) =>
      finish<Flags>(self, (session, flags) => run(session, paths, flags)),
    );
}

function run(session: Session, paths: readonly string[], { world, verbose = false }: Flags): ExitCode {
  const files = scenarioFiles(paths.length > 0 ? paths : [folderOf(session.law)]);
  const setting = { regulation: session.regulation(), world: world ?? worldFileOf(session.law) };
  const progress = session.progress(session.say('试跑', 'running'));
  const outcomes: RunScenario[] = [];
  for (const [i, file] of files.entries()) {
    progress.at(`${i + 1}/${files.length} ${file}`);
    outcomes.push(...runScenarioFile(file, setting));
  }
  progress.done();
  const passed = outcomes.filter(outcome => outcome.ok).length;
  const failed = outcomes.length - passed;
  const results = outcomes.map(({ name, file, ok, expected, got }) => ({ name, file, ok, expected, got }));
  session.printJson({ passed, failed, results });
  for (const outcome of outcomes) if (verbose || !outcome.ok) session.print(outcomeText(session, outcome));
  const line = session.say(
    `${outcomes.length} 个情形：${passed} 个通过，${failed} 个不通过`,
    `${passed} passed, ${failed} failed`,
  );
  session.print(failed === 0 ? session.paint.green(line) : session.paint.red(line));
  return failed === 0 ? exitCodes.done : exitCodes.failed;
}
