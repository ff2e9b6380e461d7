import { labelOf } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { type Changed, type ImpactPage, impact, type Outcome } from '@xueji/core/versions';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { today } from '../input/dates.ts';
import { directoryFor } from '../input/directory-file.ts';
import { withStoreOf } from '../input/register.ts';
import { regulationOf } from '../input/regulation.ts';
import { lines } from '../output/lines.ts';
import { linesFile } from '../output/lines-file.ts';
import { table } from '../output/width.ts';
import { finish, type Session } from '../session.ts';
import { type SurveyFlags, withSurveyOptions } from './register-options.ts';

interface ImpactFlags extends SurveyFlags {
  readonly with: string;
}

export function impactCommand(): Command {
  const command = new Command('impact')
    .description(
      '试算：换用另一版本的办法，登记簿中谁的结论会变，按条款和学校汇总\nwhose outcome would change under another version, by article and school, with the reason',
    )
    .requiredOption('--with <folder>', '另一版本的文件夹 / folder of the other version')
    .addHelpText(
      'after',
      `
只读，不写登记簿。问的是：在办事项的当前环节、修业期满的处理、自动退学、学期复核、违规检查。
It only reads. Asked are the step in hand, the end of schooling, deemed withdrawal, and both reviews.
退出码：没有变化为 0；有变化为 1。
Exit code: 0 nothing changes; 1 something does.`,
    );
  return withSurveyOptions(command, {
    on: '按哪一天的事实和条文；缺省：今天 / as of which day; default: today',
    report: '逐人结果写入此文件，每行一份 JSON / every change to a file, one JSON a line',
  }).action((_options: unknown, self: Command) => finish<ImpactFlags>(self, run));
}

async function run(session: Session, flags: ImpactFlags): Promise<ExitCode> {
  const { db, on = today() } = flags;
  const { directory } = directoryFor(db, flags.directory);
  const [regulation, other] = [session.regulation(), regulationOf({ regulation: flags.with })];
  const report = linesFile(flags.report);
  const progress = session.progress(session.say('试算', 'trying'));
  let found = 0;
  let last: ImpactPage = { changed: [], records: 0, asked: 0, unreadable: 0, byArticle: {} };
  await withStoreOf(db, async store => {
    const options = { store, regulation, other, directory, calendar: chinaCalendar, on };
    for await (const page of impact(options)) {
      last = page;
      found += page.changed.length;
      for (const changed of page.changed) {
        report.write(changed);
        if (flags.report === undefined) session.print(changedText(session, changed));
      }
      progress.at(String(page.records));
    }
  });
  report.close();
  progress.done();
  const { records, asked, unreadable, byArticle } = last;
  const rows = Object.entries(byArticle).flatMap(([article, schools]) =>
    Object.entries(schools).map(([school, count]) => [
      article,
      directory.school(school)?.name ?? school,
      String(count),
    ]),
  );
  if (rows.length > 0) session.print(table(rows, [2]));
  session.print(
    session.paint.bold(
      session.say(
        `学籍 ${records} 份，问 ${asked} 项，${found} 项结论不同`,
        `${records} records, ${asked} questions, ${found} outcomes differ`,
      ),
    ),
  );
  session.printJson({ on, records, asked, unreadable, changed: found, byArticle });
  return found === 0 ? exitCodes.done : exitCodes.failed;
}

function changedText(session: Session, { record, command, before, after, says, norms }: Changed): string {
  const act = labelOf(command);
  const [was, is] = [labelOf(before.verdict), labelOf(after.verdict)];
  const more = (outcome: Outcome) =>
    [...outcome.events, ...outcome.reasons, ...outcome.duties].join(', ') || '—';
  return [
    ...lines(
      session,
      {
        zh: `${record}　${act.zh}：${was.zh} → ${is.zh}（${norms.join('、')}）`,
        en: `${record} ${act.en}: ${was.en} → ${is.en} (${norms.join(', ')})`,
      },
      '· ',
    ),
    ...says.flatMap(sentence => lines(session, sentence, '    ')),
    `    ${more(before)} → ${more(after)}`,
  ].join('\n');
}
