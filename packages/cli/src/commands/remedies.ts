import { decide, labelOf } from '@xueji/core';
import { chinaCalendar as calendar } from '@xueji/core/china-calendar';
import { type Help, whatWouldHelp } from '@xueji/core/help';
import { Command } from 'commander';
import { type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { readDecisionInput } from '../input/decision-input.ts';
import { inOneLine } from '../output/language.ts';
import { lines } from '../output/lines.ts';
import { reasonText } from '../output/reason-text.ts';
import { words } from '../output/words.ts';
import { finish, type Session } from '../session.ts';

export function remediesCommand(): Command {
  return new Command('remedies')
    .description(
      '查找可以改变结论的最少办法，每种都重新审查核实\nthe smallest lawful changes that turn a decision',
    )
    .argument('<file>', '{on, record, directory, command}；- 为标准输入 / - is standard input')
    .addHelpText(
      'after',
      '\n格式 Form: xueji schema decision-input\n' +
        '可以改变的只有材料、日期、理由（须属实）、所申请的内容、办理单位、有权机关的认定和尚未查明的情况；\n' +
        '年龄、残疾、身份、学段和已经发生的事实一律不动。\n' +
        'What may change: documents, the day, the ground (if true), what is asked for, who acts, a determination and what is\n' +
        'unknown; never age, disability, identity, stage or what has happened.\n' +
        '退出码 Exit codes（现在的结论 of the decision as it is）: 0 准予 granted, 3 不予办理 refused, 4 待办 pending',
    )
    .action((file: string, _options: unknown, command: Command) =>
      finish(command, session => run(session, file)),
    );
}

function run(session: Session, file: string): ExitCode {
  const { on, record, directory, command } = readDecisionInput(file);
  const regulation = session.regulation();
  const context = { on, directory, calendar };
  const { verdict } = decide(regulation, record, command, context);
  const help = whatWouldHelp(regulation, record, command, context);
  session.printJson({ verdict, ...help });
  const now = `【${inOneLine(labelOf(verdict), session.lang)}】 ${inOneLine(labelOf(command.type), session.lang)}`;
  session.print([session.paint.bold(now), ...helpText(session, help)].join('\n'));
  return exitCodeOf(verdict);
}

function helpText(session: Session, { says, ways, fixed }: Help): string[] {
  return [
    ...lines(session, says, '  '),
    ...ways.flatMap(({ changes }, i) =>
      changes.flatMap((change, j) => lines(session, change.says, j === 0 ? `  ${i + 1}. ` : '     ＋ ')),
    ),
    ...(fixed.length > 0 ? lines(session, words.fixed, '  ').map(session.paint.bold) : []),
    ...fixed.flatMap(reason => reasonText(session, reason, '  · ')),
  ];
}
