import { facts, labelOf, showValue } from '@xueji/core';
import { type Difference, type DiffReport, diff } from '@xueji/core/versions';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { today } from '../input/dates.ts';
import { regulationOf } from '../input/regulation.ts';
import { lines } from '../output/lines.ts';
import { finish, type Session } from '../session.ts';

export function diffCommand(): Command {
  return new Command('diff')
    .description(
      '按含义比较两个版本的办法：列出结论不同的最小情形，或者说明没有不同\ncompare two versions by meaning: a smallest case for each difference, or that there is none',
    )
    .requiredOption('--with <folder>', '另一版本的文件夹 / folder of the other version')
    .option('--on <date>', '按哪一天的条文比较；缺省：今天 / as of which day; default: today')
    .addHelpText(
      'after',
      `
比较规则何时成立、成立则如何，以及案件各环节由谁办、限几日；规则名、措辞不同不算不同。取值不同的参数另行列出。
Compared are when a rule holds and what follows, and who acts in each step of a case and within how long; names and wording are no
difference. Parameters that differ are listed apart.
退出码：没有不同为 0；有不同为 1。
Exit code: 0 no difference; 1 a difference.`,
    )
    .action((_options: unknown, self: Command) => finish<{ with: string; on?: string }>(self, run));
}

function run(session: Session, { with: folder, on = today() }: { with: string; on?: string }): ExitCode {
  const other = regulationOf({ regulation: folder });
  const { differences, commands, tried, parameters } = diff(session.regulation(), other, on);
  for (const difference of differences) session.print(differenceText(session, difference));
  const counts = session.say(
    `比较 ${commands} 类事项，试 ${tried} 种情形`,
    `${commands} acts compared, ${tried} cases tried`,
  );
  const none = session.say('含义没有不同', 'no difference in meaning');
  const some = session.say(`${differences.length} 处不同`, `${differences.length} differences`);
  session.print(session.paint.bold(`${differences.length === 0 ? none : some}（${counts}）`));
  if (parameters.length > 0) session.print(parametersText(session, parameters));
  session.printJson({ on, commands, tried, differences, parameters });
  return differences.length + parameters.length === 0 ? exitCodes.done : exitCodes.failed;
}

function parametersText(session: Session, parameters: DiffReport['parameters']): string {
  const rows = parameters.map(({ name, before, after }) => {
    const [was, is] = [showValue(before), showValue(after)];
    return { zh: `${name}：${was.zh} → ${is.zh}`, en: `${name}: ${was.en} → ${is.en}` };
  });
  const heading = { zh: '取值不同的参数', en: 'parameters that differ' };
  return [...lines(session, heading), ...rows.flatMap(row => lines(session, row, '· '))].join('\n');
}

function differenceText(
  session: Session,
  { command, facts: values, before, after, norms }: Difference,
): string {
  const described = Object.entries(values).map(([name, value]) => ({
    label: facts[name]?.label ?? labelOf(name),
    value: showValue(value),
  }));
  const act = labelOf(command);
  const said = (all: readonly string[]) => (all.length === 0 ? '—' : all.join(', '));
  return [
    ...lines(
      session,
      { zh: `${act.zh}（${norms.join('、')}）`, en: `${act.en} (${norms.join(', ')})` },
      '· ',
    ),
    ...described.flatMap(({ label, value }) =>
      lines(session, { zh: `${label.zh}：${value.zh}`, en: `${label.en}: ${value.en}` }, '    '),
    ),
    `    ${said(before)} → ${said(after)}`,
  ].join('\n');
}
