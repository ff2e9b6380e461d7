import { Command } from 'commander';
import { coverageOf } from '../coverage/coverage.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { filesBelow } from '../input/core-files.ts';
import { folderOf, worldFileOf } from '../input/regulation.ts';
import { coverageText } from '../output/coverage-text.ts';
import { runScenarioFile } from '../scenarios/run-file.ts';
import { finish, type Session } from '../session.ts';

export function coverageCommand(): Command {
  return new Command('coverage')
    .description(
      '每一条款由什么承载，有多少通过的情形\nwhat carries each norm, and how many passing scenarios show it',
    )
    .option('-a, --all', '逐条列出 / list every norm')
    .addHelpText(
      'after',
      '\ncarriedBy 由引用算出：rule 规则，duty 义务，case 核办程序，machine 状态机，parameter 参数，reading 释义。\ncarriedBy is computed from citations. bites: 起作用的情形; spares: 不起作用的情形。',
    )
    .action((_options: unknown, self: Command) => finish<{ all?: boolean }>(self, run));
}

function run(session: Session, { all = false }: { readonly all?: boolean }): ExitCode {
  const regulation = session.regulation();
  const setting = { regulation, world: worldFileOf(session.law) };
  const files = filesBelow(folderOf(session.law), /\.scenarios\.ya?ml$/i);
  const outcomes = files.flatMap(file => runScenarioFile(file, setting));
  const norms = coverageOf(regulation, outcomes);
  const failed = outcomes.filter(outcome => !outcome.ok).length;
  if (failed > 0) {
    session.hint(
      session.say(
        `${failed} 个情形不通过，没有计入；详见 xueji scenarios`,
        `${failed} scenarios fail and are not counted; see xueji scenarios`,
      ),
    );
  }
  session.printJson({ norms });
  session.print(coverageText(session, regulation, norms, all));
  return exitCodes.done;
}
