import { decide } from '@xueji/core';
import { chinaCalendar as calendar } from '@xueji/core/china-calendar';
import { whatWouldHelp } from '@xueji/core/help';
import { decisionLetter, letterText } from '@xueji/core/letters';
import { Command } from 'commander';
import { type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { readDecisionInput } from '../input/decision-input.ts';
import { fullWidth } from '../output/punctuation.ts';
import { finish, type Session } from '../session.ts';

interface Options {
  readonly markdown?: boolean;
  readonly remedies?: boolean;
}

export function letterCommand(): Command {
  return new Command('letter')
    .description('就一项事项写出告知书，可直接送达监护人\nthe letter that tells the guardian the decision')
    .argument('<file>', '{on, record, directory, command}；- 为标准输入 / - is standard input')
    .option('--markdown', '输出 Markdown / print Markdown')
    .option('--remedies', '一并写明可以补正的办法 / say what would help, too')
    .addHelpText(
      'after',
      '\n格式 Form: xueji schema decision-input\n' +
        '告知书只写学生姓名，号码一律遮盖。The letter names the student alone; numbers are masked.\n' +
        '退出码 Exit codes: 0 准予 granted, 3 不予办理 refused, 4 待办 pending',
    )
    .action((file: string, _options: unknown, command: Command) =>
      finish<Options>(command, (session, options) => run(session, file, options)),
    );
}

function run(session: Session, file: string, { markdown, remedies }: Options): ExitCode {
  const { on, record, directory, command } = readDecisionInput(file);
  const regulation = session.regulation();
  const context = { on, directory, calendar };
  const decision = decide(regulation, record, command, context);
  const help = remedies ? { help: whatWouldHelp(regulation, record, command, context) } : {};
  const input = { regulation, decision, record, command, directory, on, ...help };
  const letters = (session.lang === 'both' ? (['zh', 'en'] as const) : ([session.lang] as const)).map(
    language => decisionLetter(input, language),
  );
  session.printJson(letters.length === 1 ? letters[0] : letters);
  const form = markdown ? 'markdown' : 'plain';
  const texts = letters.map(letter => letterText(letter, form).trimEnd());
  session.print(texts.map(text => text.split('\n').map(fullWidth).join('\n')).join('\n\n'));
  return exitCodeOf(decision.verdict);
}
