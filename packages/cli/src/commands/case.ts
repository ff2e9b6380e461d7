import { Command } from 'commander';
import { type ExitCode, worstOf } from '../exit-codes.ts';
import { withRegister } from '../input/register.ts';
import { readRequests } from '../input/requests.ts';
import { submitOn } from '../input/submit.ts';
import { submissionJson, submissionText } from '../output/submission-text.ts';
import { finish, type Session } from '../session.ts';
import { caseListCommand } from './case-list.ts';
import { caseStepCommands } from './case-steps.ts';
import { type RegisterFlags, withRegisterOptions } from './register-options.ts';

export function caseCommand(): Command {
  const command = new Command('case')
    .description(
      '在登记簿中办理事项，并逐项显示决定\nsubmit commands to the register and print each decision',
    )
    .argument(
      '<requests>',
      '一项或一列事项，JSON 或 YAML；- 为标准输入 / one command or a list, JSON or YAML',
    )
    .addHelpText(
      'after',
      '\n每一项：事项本身，或 {on, about, command}。编号（id）相同的事项再次提交，答复不变。\nEach: a command, or {on, about, command}. The same id again gets the same answer.\n格式 Form: xueji schema requests',
    );
  withRegisterOptions(command).action((file: string, _options: unknown, self: Command) =>
    finish<RegisterFlags>(self, (session, flags) => run(session, file, flags)),
  );
  for (const step of [...caseStepCommands(), caseListCommand()]) command.addCommand(step);
  return command;
}

async function run(session: Session, file: string, flags: RegisterFlags): Promise<ExitCode> {
  // All of the file is read before the first of it is done.
  const { requests, isList } = readRequests(file);
  return withRegister({ ...flags, ...session.law }, async ({ options }) => {
    const done = [];
    for (const { about, on = options.clock.today(), command } of requests) {
      const submission = await submitOn(options, on, command);
      session.print(submissionText(session, submission, options, about));
      done.push(submissionJson(command, submission));
    }
    session.printJson(isList ? done : done[0]);
    return worstOf(done.map(({ decision }) => decision.verdict));
  });
}
