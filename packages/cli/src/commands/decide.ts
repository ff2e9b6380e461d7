import { decide } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { Command } from 'commander';
import { type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { readDecisionInput } from '../input/decision-input.ts';
import { decisionText } from '../output/decision-text.ts';
import { finish, type Session } from '../session.ts';

export function decideCommand(): Command {
  return new Command('decide')
    .description('就一项事项作出决定，不用登记簿\ndecide a command without a register')
    .argument('<file>', '{on, record, directory, command}；- 为标准输入 / - is standard input')
    .addHelpText(
      'after',
      '\n格式 Form: xueji schema decision-input\n退出码 Exit codes: 0 准予 granted, 3 不予办理 refused, 4 待办 pending',
    )
    .action((file: string, _options: unknown, command: Command) =>
      finish(command, session => run(session, file)),
    );
}

function run(session: Session, file: string): ExitCode {
  const { on, record, directory, command } = readDecisionInput(file);
  const regulation = session.regulation();
  const decision = decide(regulation, record, command, { on, directory, calendar: chinaCalendar });
  session.printJson(decision);
  session.print(decisionText(session, decision, { regulation, directory }));
  return exitCodeOf(decision.verdict);
}
