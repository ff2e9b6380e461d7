import { Command } from 'commander';
import { adjudicateCommand } from './commands/adjudicate.ts';
import { caseCommand } from './commands/case.ts';
import { checkpointCommand } from './commands/checkpoint.ts';
import { coverageCommand } from './commands/coverage.ts';
import { decideCommand } from './commands/decide.ts';
import { diffCommand } from './commands/diff.ts';
import { directoryCommand } from './commands/directory.ts';
import { duplicatesCommand } from './commands/duplicates.ts';
import { formCommand } from './commands/form.ts';
import { gapsCommand } from './commands/gaps.ts';
import { graduateCommand } from './commands/graduate.ts';
import { impactCommand } from './commands/impact.ts';
import { importCommand } from './commands/import.ts';
import { keysCommand } from './commands/keys.ts';
import { letterCommand } from './commands/letter.ts';
import { migrateCommand } from './commands/migrate.ts';
import { mutateCommand } from './commands/mutate.ts';
import { quotesCommand } from './commands/quotes.ts';
import { remediesCommand } from './commands/remedies.ts';
import { reviewCommand } from './commands/review.ts';
import { scenariosCommand } from './commands/scenarios.ts';
import { schemaCommand } from './commands/schema.ts';
import { schoolCommand } from './commands/school.ts';
import { showCommand } from './commands/show.ts';
import { verifyCommand } from './commands/verify.ts';
import { exitCodeHelp, withChineseHelp } from './help.ts';

const collect = (folder: string, folders: readonly string[]) => [...folders, folder];

/** The command line: one file a command in `commands/`. */
export function programOf(version: string): Command {
  const program = withChineseHelp(new Command('xueji'))
    .description(
      '学籍登记簿的命令行：规则、办理与核验\nThe command line of xueji: rules, decisions and checks',
    )
    .version(version, '-V, --version', '显示版本 / show the version')
    .option('--json', '只输出一份 JSON / print one JSON document')
    .option('--lang <zh|en|both>', '输出语言 / language of the output', 'zh')
    .option('--regulation <folder>', '采用此文件夹中的办法 / work under the regulation in this folder')
    .option('--overlay <folder>', '叠加地方细则，可多次 / lay local rules over it; repeatable', collect, [])
    .option('--progress', '非终端也显示进度 / show progress without a terminal')
    .option('--no-color', '不用颜色 / no colours')
    .addHelpText('after', exitCodeHelp);
  const commands = [
    importCommand(),
    decideCommand(),
    letterCommand(),
    formCommand(),
    remediesCommand(),
    caseCommand(),
    graduateCommand(),
    schoolCommand(),
    showCommand(),
    reviewCommand(),
    duplicatesCommand(),
    verifyCommand(),
    checkpointCommand(),
    keysCommand(),
    scenariosCommand(),
    coverageCommand(),
    mutateCommand(),
    gapsCommand(),
    diffCommand(),
    impactCommand(),
    adjudicateCommand(),
    quotesCommand(),
    migrateCommand(),
    schemaCommand(),
    directoryCommand(),
  ];
  for (const command of commands) program.addCommand(command);
  for (const command of everyOf(program)) quiet(command);
  return program;
}

function everyOf(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyOf)];
}

/** Faults are thrown and printed in one place, in Chinese and English. */
function quiet(command: Command): void {
  if (command.parent) withChineseHelp(command);
  command.exitOverride().configureOutput({ outputError: () => {} });
}
