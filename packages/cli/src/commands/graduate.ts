import { type Party, type Stage, stages, XuejiError } from '@xueji/core';
import {
  type CohortOutcome,
  type CohortPage,
  cohortOutcomes,
  determineCohort,
  type StudentOutcome,
} from '@xueji/core/registry';
import { Command, Option } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { partyByName, schoolByName } from '../input/party-by-name.ts';
import { withRegister } from '../input/register.ts';
import { cohortCountsText, studentJson, studentText } from '../output/cohort-text.ts';
import { linesFile } from '../output/lines-file.ts';
import { finish, type Session } from '../session.ts';
import { type RegisterFlags, withRegisterOptions } from './register-options.ts';

interface GraduateFlags extends RegisterFlags {
  readonly stage: Stage;
  readonly cohort: string;
  readonly school?: string;
  readonly by?: string;
  readonly job?: string;
  readonly dryRun?: boolean;
  readonly report?: string;
  readonly all?: boolean;
}

export function graduateCommand(): Command {
  const command = new Command('graduate')
    .description(
      '认定一届学生毕业、结业，逐人说明结论和依据\ndetermine a graduating cohort: who is what, and why',
    )
    .addOption(new Option('--stage <stage>', '学段 / stage').choices(stages).makeOptionMandatory())
    .requiredOption('--cohort <year>', '入学年份，如 2024 / year of entry')
    .option('--school <name>', '只办一所学校，名称或标识码 / one school alone, by name or identifier')
    .option(
      '--by <name>',
      '办理单位；缺省：普通高中为学校所在市（州），其余为学校 / who determines; default: the city for seniors, else the school',
    )
    .option(
      '--job <id>',
      '批次编号；缺省由学段、级和办理单位得出 / id of the job; default: from stage, cohort and party',
    )
    .option('--dry-run', '只报告，不写入 / report only, write nothing')
    .option('--report <file>', '逐人结果写入此文件，每行一份 JSON / every student to a file, one JSON a line')
    .option('--all', '也显示准予毕业的学生；缺省只显示其余的人 / show graduates too; default: everyone else')
    .addHelpText(
      'after',
      `
中断后再运行一次即可接着办：已认定的不重复，答复不变；此前待办的重新认定。
Stopped, it is run again: who was determined keeps the answer, who was waiting is decided anew.
退出码：全部认定为 0；有人待办为 4；有人不予办理为 3；有学籍出错为 1。
Exit code: 0 all determined; 4 some wait; 3 some refused; 1 a record in trouble.`,
    );
  return withRegisterOptions(command).action((_options: unknown, self: Command) =>
    finish<GraduateFlags>(self, run),
  );
}

async function run(session: Session, flags: GraduateFlags): Promise<ExitCode> {
  if (!/^\d{4}$/.test(flags.cohort))
    throw new XuejiError('cli/usage', {
      zh: '--cohort 应为四位年份，如 2024',
      en: '--cohort is a year of four digits, like 2024',
    });
  return withRegister({ ...flags, ...session.law }, async ({ options, directoryData }) => {
    const { stage, cohort, dryRun = false } = flags;
    const by: Party | undefined = flags.by === undefined ? undefined : partyByName(directoryData, flags.by);
    const school = flags.school === undefined ? undefined : schoolByName(directoryData, flags.school);
    const id = flags.job ?? ['graduate', stage, cohort, ...(by ? [by.id] : [])].join('/');
    const job = { id, stage, cohort, dryRun, ...(by && { by }), ...(school && { school }) };
    const report = linesFile(flags.report);
    const progress = session.progress(session.say('认定', 'determining'));
    let last: CohortPage = { students: [], counts: nobody, replayed: 0 };
    try {
      for await (const page of determineCohort(options, job)) {
        last = page;
        for (const student of page.students) {
          report.write(studentJson(student));
          if (flags.all || isRemarkable(student)) session.print(studentText(session, student, options));
        }
        progress.at(String(total(page.counts)));
      }
    } finally {
      report.close();
      progress.done();
    }
    const { counts, replayed } = last;
    session.print(cohortCountsText(session, counts, replayed, dryRun));
    session.printJson({
      job: id,
      dryRun,
      students: total(counts),
      counts,
      replayed,
      ...(flags.report === undefined ? {} : { report: flags.report }),
    });
    return exitCodeOf(counts);
  });
}

type Counts = Readonly<Record<CohortOutcome, number>>;

const nobody = Object.fromEntries(cohortOutcomes.map(outcome => [outcome, 0])) as Record<
  CohortOutcome,
  number
>;

const total = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

const isRemarkable = ({ outcome }: StudentOutcome) => outcome !== 'graduated' && outcome !== 'not-there';

function exitCodeOf(counts: Counts): ExitCode {
  if (counts.failed > 0) return exitCodes.failed;
  if (counts.refused > 0) return exitCodes.refused;
  return counts.pending > 0 ? exitCodes.pending : exitCodes.done;
}
