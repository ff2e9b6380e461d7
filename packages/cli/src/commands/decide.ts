import { decide, directoryOf, parseCommand } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { Command } from 'commander';
import { type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { checkNumbers } from '../input/check-identity.ts';
import { readDocument } from '../input/document.ts';
import { requireKnownParties } from '../input/known-parties.ts';
import { inFile, readBySchema } from '../input/read-by-schema.ts';
import { decisionText } from '../output/decision-text.ts';
import { decisionInputSchema } from '../schemas/decision-input.ts';
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
  const { value } = readDocument(file);
  const raw = value as { readonly command?: unknown } | null;
  // An unknown command is told by its name, and not by every form that it fails to have.
  if (hasType(raw?.command)) inFile(file, () => parseCommand(raw?.command), ['command']);
  const {
    on,
    record,
    directory: data,
    command,
  } = readBySchema(decisionInputSchema, value, file, '决定的输入 (decision input)');
  const directory = inFile(file, () => directoryOf(data), ['directory']);
  inFile(file, () => {
    if (record) checkNumbers(record, 'record');
    if (command.type === 'record.import') checkNumbers(command.content, 'command.content');
    requireKnownParties(command, directory, 'command');
  });
  const regulation = session.regulation();
  const decision = decide(regulation, record ?? undefined, command, {
    on,
    directory,
    calendar: chinaCalendar,
  });
  session.printJson(decision);
  session.print(decisionText(session, decision, { regulation, directory }));
  return exitCodeOf(decision.verdict);
}

function hasType(command: unknown): boolean {
  return typeof (command as { readonly type?: unknown } | null | undefined)?.type === 'string';
}
