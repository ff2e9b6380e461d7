import { type Directory, parseWith } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { byAuthority, type ReviewState, review, type TermName } from '@xueji/core/review';
import { Command } from 'commander';
import * as z from 'zod';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { today } from '../input/dates.ts';
import { directoryFor } from '../input/directory-file.ts';
import { schoolByName } from '../input/party-by-name.ts';
import { withStoreOf } from '../input/register.ts';
import { reviewStateFile } from '../input/review-state.ts';
import { reviewReports } from '../output/review-report/reports.ts';
import { findingText, talliesText } from '../output/review-text.ts';
import { finish, type Session } from '../session.ts';
import { type SurveyFlags, withDirectory } from './register-options.ts';

interface ReviewFlags extends Omit<SurveyFlags, 'report'> {
  readonly term: string;
  readonly school?: string;
  readonly report?: readonly string[];
  readonly state?: string;
}

export function reviewCommand(): Command {
  const command = new Command('review')
    .description(
      '学期复核：逐份核查学籍，列出缺漏、矛盾、逾期和违规，按学校和主管部门汇总（第四十八条、第五十一条、第二十条）\nreview every record for a term: gaps, contradictions, what is overdue, breaches; counted by school and authority (48, 51, 20.2)',
    )
    .requiredOption('--term <name>', '学期，如 2026-autumn、2026-spring / the term: school year and season')
    .option('--school <name>', '只复核这所学校 / one school only')
    .option(
      '--report <files...>',
      '结果写入文件，格式由扩展名定：.xlsx 表格、.html 网页、其他为每行一份 JSON / reports, by their endings: a table, a page, else one JSON a line',
    )
    .option(
      '--state <file>',
      '进度存入此文件，中断后再运行即接着做 / keep the state here; run again, it goes on from it',
    )
    .addHelpText(
      'after',
      `
只读，不写登记簿。输出中没有姓名和号码。
It only reads; no name and no number is in its output.
退出码：没有发现为 0；有发现为 1。
Exit code: 0 nothing found; 1 something found.`,
    );
  return withDirectory(command)
    .option('--on <date>', '复核之日；缺省：今天 / day of the review; default: today')
    .action((_options: unknown, self: Command) => finish<ReviewFlags>(self, run));
}

const termSchema = z
  .string()
  .regex(/^\d{4}-(autumn|spring)$/, '应为 2026-autumn 或 2026-spring / 2026-autumn or 2026-spring')
  .transform(text => ({ schoolYear: text.slice(0, 4), season: text.slice(5) as TermName['season'] }));

async function run(session: Session, flags: ReviewFlags): Promise<ExitCode> {
  const { db, on = today() } = flags;
  const term = parseWith(termSchema, flags.term, '--term');
  const { data, directory } = directoryFor(db, flags.directory);
  const where = flags.school === undefined ? {} : { school: schoolByName(data, flags.school) };
  const file = reviewStateFile(flags.state, { term, on, where });
  const reports = reviewReports(flags.report ?? [], {
    goesOn: file.found !== undefined,
    stays: flags.state !== undefined,
  });
  const progress = session.progress(session.say('复核', 'reviewing'));
  const regulation = session.regulation();
  const calendar = chinaCalendar;
  const state = await withStoreOf(db, async store => {
    let last = file.found ?? { records: 0, schools: {} };
    for await (const page of review({ regulation, store, directory, calendar, term, on, where }, last)) {
      for (const finding of page.findings) {
        reports.write(finding);
        if (flags.report === undefined) session.print(findingText(session, finding, { directory }));
      }
      last = page.state;
      file.keep(last);
      progress.at(String(last.records));
    }
    return last;
  });
  await reports.finish({ regulation, directory, term, on, state });
  progress.done();
  return tell(session, state, directory);
}

function tell(session: Session, state: ReviewState, directory: Directory): ExitCode {
  const authorities = byAuthority(state.schools, directory);
  session.print(talliesText(session, state, authorities, directory));
  session.printJson({ records: state.records, schools: state.schools, authorities });
  const found = Object.values(state.schools).some(({ findings }) => Object.keys(findings).length > 0);
  return found ? exitCodes.failed : exitCodes.done;
}
