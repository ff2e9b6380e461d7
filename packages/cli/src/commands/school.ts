import type { Party, RegistryOptions } from '@xueji/core';
import { closeSchool, type MovePage, mergeSchool } from '@xueji/core/registry';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { DirectoryData } from '../input/directory-file.ts';
import { partyByName, schoolByName } from '../input/party-by-name.ts';
import { withRegister } from '../input/register.ts';
import { linesFile } from '../output/lines-file.ts';
import { movedCountsText, movedJson, movedText } from '../output/move-text.ts';
import { finish, type Session } from '../session.ts';
import { type RegisterFlags, withRegisterOptions } from './register-options.ts';

interface MoveFlags extends RegisterFlags {
  readonly school: string;
  readonly by?: string;
  readonly job?: string;
  readonly listed?: boolean;
  readonly dryRun?: boolean;
  readonly report?: string;
}

export function schoolCommand(): Command {
  return new Command('school')
    .description('学校合并、撤销：移交全部学籍档案\na school merged or closed: move every file of it')
    .addCommand(mergeCommand())
    .addCommand(closeCommand());
}

function mergeCommand(): Command {
  const command = new Command('merge')
    .description(
      '学校合并：学籍档案和在籍学生移交并入的学校（第二十条）\na merger: files and students go to the school merged into (20.5)',
    )
    .requiredOption('--into <name>', '并入的学校，名称或标识码 / the school merged into');
  return withMoveOptions(command).action((_options: unknown, self: Command) =>
    finish<MoveFlags & { into: string }>(self, (session, flags) =>
      run(session, flags, (options, data, job) => {
        const into = schoolByName(data, flags.into);
        return { id: `merge/${job.school}/${into}`, start: id => mergeSchool(options, { ...job, id, into }) };
      }),
    ),
  );
}

function closeCommand(): Command {
  const command = new Command('close')
    .description(
      '学校撤销：学籍档案移交教育行政部门指定的单位（第二十条）\na closure: files go to the unit that the authority names (20.6)',
    )
    .requiredOption(
      '--unit <name>',
      '指定的单位：名录中的学校或教育行政部门 / the unit: a school or an authority',
    )
    .option('--note <text>', '说明，如具体的档案室 / note, such as the archive');
  return withMoveOptions(command).action((_options: unknown, self: Command) =>
    finish<MoveFlags & { unit: string; note?: string }>(self, (session, flags) =>
      run(session, flags, (options, data, job) => {
        const unit = partyByName(data, flags.unit);
        const note = flags.note === undefined ? {} : { note: flags.note };
        return {
          id: `close/${job.school}/${unit.id}`,
          start: id => closeSchool(options, { ...job, id, unit, ...note }),
        };
      }),
    ),
  );
}

function withMoveOptions(command: Command): Command {
  return withRegisterOptions(command)
    .requiredOption('--school <name>', '被合并或者撤销的学校 / the school that was merged or closed')
    .option(
      '--by <name>',
      '办理单位；缺省：该校的学籍主管部门 / who acts; default: the authority of the school',
    )
    .option('--job <id>', '批次编号；缺省由两个单位得出 / id of the job; default: from the two bodies')
    .option(
      '--listed',
      '只查现在学籍在该校的学生：较快，但不含已离校者的档案和未办事项 / only whose record is at the school now: quicker, misses former students',
    )
    .option('--dry-run', '只报告，不写入 / report only, write nothing')
    .option('--report <file>', '逐人结果写入此文件，每行一份 JSON / every record to a file, one JSON a line')
    .addHelpText(
      'after',
      `
中断后再运行一次即可接着办，不遗漏、不重复。
Stopped, it is run again: nothing is lost or done twice.
退出码：全部移交为 0；有人待办为 4；有人不予办理为 3；有学籍出错为 1。
Exit code: 0 all moved; 4 some wait; 3 some refused; 1 a record in trouble.`,
    );
}

interface CommonJob {
  readonly school: string;
  readonly by: Party;
  readonly reach: 'all' | 'listed';
  readonly dryRun: boolean;
}

type Preparation = (
  options: RegistryOptions,
  data: DirectoryData,
  job: CommonJob,
) => { readonly id: string; readonly start: (id: string) => AsyncIterable<MovePage> };

async function run(session: Session, flags: MoveFlags, prepare: Preparation): Promise<ExitCode> {
  return withRegister({ ...flags, ...session.law }, async ({ options, directoryData }) => {
    const { dryRun = false, listed = false } = flags;
    const school = schoolByName(directoryData, flags.school);
    const by = flags.by === undefined ? authorityOf(options, school) : partyByName(directoryData, flags.by);
    const job: CommonJob = { school, by, reach: listed ? 'listed' : 'all', dryRun };
    const prepared = prepare(options, directoryData, job);
    const id = flags.job ?? prepared.id;
    const report = linesFile(flags.report);
    const progress = session.progress(session.say('移交', 'moving'));
    let last: MovePage = { records: [], counts: nobody, replayed: 0, seen: 0 };
    try {
      for await (const page of prepared.start(id)) {
        last = page;
        for (const one of page.records) {
          report.write(movedJson(one));
          if (one.outcome !== 'moved') session.print(movedText(session, one));
        }
        progress.at(`${page.counts.moved} / ${page.seen}`);
      }
    } finally {
      report.close();
      progress.done();
    }
    const { counts, replayed, seen } = last;
    session.print(movedCountsText(session, last, dryRun));
    session.printJson({ job: id, dryRun, seen, counts, replayed });
    if (counts.failed > 0) return exitCodes.failed;
    if (counts.refused > 0) return exitCodes.refused;
    return counts.pending > 0 ? exitCodes.pending : exitCodes.done;
  });
}

const nobody = { moved: 0, pending: 0, refused: 0, failed: 0 };

function authorityOf({ directory }: RegistryOptions, school: string): Party {
  return { kind: 'authority', id: directory.school(school)!.authority };
}
