import { labelOf } from '@xueji/core';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readDirectory } from '../input/directory-file.ts';
import { inOneLine } from '../output/language.ts';
import { finish, type Session } from '../session.ts';

export function directoryCommand(): Command {
  const command = new Command('directory').description(
    '学校与机构名录 / the directory of schools and authorities',
  );
  command
    .command('check')
    .description('检查一份名录 / check a directory')
    .argument('<file>', '名录，JSON 或 YAML / JSON or YAML')
    .action((file: string, _options: unknown, self: Command) => finish(self, session => run(session, file)));
  return command;
}

function run(session: Session, file: string): ExitCode {
  const { schools, authorities, terms, localHolidays } = readDirectory(file).data;
  const counts = {
    schools: schools.length,
    authorities: authorities.length,
    terms: terms.length,
    localHolidays: localHolidays.length,
  };
  session.printJson({ ok: true, ...counts });
  const stages = (['primary', 'junior', 'senior'] as const).map(
    stage =>
      `${inOneLine(labelOf(stage), session.lang)} ${schools.filter(school => school.stages.includes(stage)).length}`,
  );
  session.print(
    session.say(
      `✓ ${file}：${counts.schools} 所学校（${stages.join('，')}），${counts.authorities} 个教育行政部门，${counts.terms} 个学期，${counts.localHolidays} 个地方假日`,
      `✓ ${file}: ${counts.schools} schools (${stages.join(', ')}), ${counts.authorities} authorities, ${counts.terms} terms, ${counts.localHolidays} local holidays`,
    ),
  );
  return exitCodes.done;
}
