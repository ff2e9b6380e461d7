import { type DuplicatePage, duplicates } from '@xueji/core/duplicates';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { today } from '../input/dates.ts';
import { directoryFor } from '../input/directory-file.ts';
import { withStoreOf } from '../input/register.ts';
import { duplicateCountsText, pairText } from '../output/duplicates-text.ts';
import { linesFile } from '../output/lines-file.ts';
import { finish, type Session } from '../session.ts';
import { type SurveyFlags, withSurveyOptions } from './register-options.ts';

export function duplicatesCommand(): Command {
  const command = new Command('duplicates')
    .description(
      '查重：找出可能属于同一人的学籍，逐对说明相同之处（第十五条）\nthe duplicate check: records that may be of one person, and what they have in common (15.3)',
    )
    .addHelpText(
      'after',
      `
只列出，不认定：是否同一人由学校和学籍主管部门核实。计分与标准是参数（duplicates.points.…、duplicates.threshold）。
It lists and decides nothing; points and threshold are parameters.
退出码：没有发现为 0；有发现为 1。
Exit code: 0 nobody found; 1 somebody found.`,
    );
  return withSurveyOptions(command, {
    on: '查重之日；缺省：今天 / day of the check; default: today',
    report: '逐对结果写入此文件，每行一份 JSON / every pair to a file, one JSON a line',
  }).action((_options: unknown, self: Command) => finish<SurveyFlags>(self, run));
}

async function run(session: Session, { db, directory: file, on = today(), report: to }: SurveyFlags) {
  const { directory } = directoryFor(db, file);
  const regulation = session.regulation();
  const report = linesFile(to);
  const progress = session.progress(session.say('查重', 'checking'));
  const pairs: DuplicatePage['pairs'][number][] = [];
  let found = 0;
  const last = await withStoreOf(db, async store => {
    let latest: DuplicatePage | undefined;
    const onProgress = (records: number) => progress.at(String(records));
    for await (const page of duplicates({ regulation, store, directory, on, onProgress })) {
      latest = page;
      found += page.pairs.length;
      for (const pair of page.pairs) {
        report.write(pair);
        session.print(pairText(session, pair));
        if (session.json && to === undefined) pairs.push(pair);
      }
    }
    return latest!;
  });
  report.close();
  progress.done();
  const { records, compared, crowded, unreadable } = last;
  session.print(duplicateCountsText(session, last, found));
  session.printJson({ records, compared, crowded, unreadable, found, ...(to === undefined && { pairs }) });
  return (found > 0 ? exitCodes.failed : exitCodes.done) satisfies ExitCode;
}
