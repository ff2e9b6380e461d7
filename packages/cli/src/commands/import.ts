import { XuejiError } from '@xueji/core';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type FileReport, importRoster } from '../input/import-roster.ts';
import { withRegister } from '../input/register.ts';
import { errorJson } from '../output/error-text.ts';
import { importedText } from '../output/import-text.ts';
import { finish, type Session } from '../session.ts';
import { type RegisterFlags, withRegisterOptions } from './register-options.ts';

export function importCommand(): Command {
  const command = new Command('import')
    .description(
      '导入花名册（附件3，.xlsx）；每个文件要么全部导入，要么一行也不导入\nimport cohort rosters (attachment 3): each file whole or not at all',
    )
    .argument('<files...>', '.xlsx 文件 / .xlsx files')
    .addHelpText('after', '\n同一文件再导入一次，不写入任何内容。\nImporting a file again writes nothing.');
  return withRegisterOptions(command).action((files: readonly string[], _options: unknown, self: Command) =>
    finish<RegisterFlags>(self, (session, flags) => run(session, files, flags)),
  );
}

async function run(session: Session, files: readonly string[], flags: RegisterFlags): Promise<ExitCode> {
  return withRegister({ ...flags, ...session.law, make: true }, async register => {
    const { madeIn } = register.identityKey;
    if (madeIn !== undefined) {
      session.hint(
        session.say(
          `已为新登记簿生成身份密钥：${madeIn}（请妥善保管；丢失后查不出重复的人）`,
          `made an identity key for the new register: ${madeIn} (keep it safe)`,
        ),
      );
    }
    const progress = session.progress(session.say('导入', 'importing'));
    const reports: FileReport[] = [];
    for (const [i, file] of files.entries()) {
      progress.at(`${i + 1}/${files.length} ${file}`);
      reports.push(await importRoster(register, file));
    }
    progress.done();
    for (const report of reports) session.print(importedText(session, report));
    session.printJson(asJson(reports));
    return reports.every(report => report.ok) ? exitCodes.done : exitCodes.badInput;
  });
}

function asJson(reports: readonly FileReport[]) {
  const total = (key: 'imported' | 'replayed') =>
    reports.reduce((sum, report) => sum + (report.ok ? report[key] : 0), 0);
  const bad = reports.find(report => !report.ok);
  const files = reports.map(report => (report.ok ? report : { ...report, error: errorJson(report.error) }));
  const error: { error?: unknown } =
    bad && bad.error instanceof XuejiError ? { error: errorJson(bad.error) } : {};
  return { imported: total('imported'), replayed: total('replayed'), files, ...error };
}
