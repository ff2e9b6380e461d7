import { XuejiError } from '@xueji/core';
import { type Finding, findGaps } from '@xueji/core/gaps';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { findingText, spacesText } from '../output/gap-text.ts';
import { finish, type Session } from '../session.ts';

interface GapsOptions {
  readonly chapter?: string;
}

export function gapsCommand(): Command {
  return new Command('gaps')
    .description(
      '列举每一事项的全部情形，找出文本的空白和抵触\nenumerate every situation, and list where no norm settles the outcome and where two collide',
    )
    .option('-c, --chapter <ordinal>', '只看一章，按次序数 / one chapter, by its ordinal')
    .addHelpText(
      'after',
      `
空白：没有条文规定其结果。抵触：就相互关联的情节，一条准许、另一条禁止，两条不出自同一条款，也没有一条是另一条的特别规定。
A gap: no norm settles the outcome. A conflict: on circumstances that hang together one norm allows and another bars, they
are no two halves of one norm, and neither is the narrower rule that goes before the wider.
每一处都有读法可以消除的，退出码为 0，否则为 1。
Exit code 0 where a reading removes each of them, 1 where one has none yet.`,
    )
    .action((_options: unknown, self: Command) => finish<GapsOptions>(self, run));
}

function run(session: Session, { chapter }: GapsOptions): ExitCode {
  const regulation = session.regulation();
  const ordinal = chapter === undefined ? undefined : Number(chapter);
  if (ordinal !== undefined && !regulation.chapters.some(each => each.ordinal === ordinal)) {
    const known = regulation.chapters.map(each => each.ordinal).join(', ');
    throw new XuejiError('cli/usage', {
      zh: `--chapter 应为 ${known} 之一`,
      en: `--chapter is one of ${known}`,
    });
  }
  const progress = session.progress(session.say('列举', 'enumerating'));
  const report = findGaps(regulation);
  progress.done();
  const acts = report.acts.filter(act => ordinal === undefined || act.chapter === ordinal);
  const findings = report.findings.filter(
    ({ commands }) => ordinal === undefined || acts.some(({ command }) => commands.includes(command)),
  );
  const open = findings.filter(({ reading }) => reading === undefined);
  session.printJson({ acts, findings, withoutReading: open.length });
  session.print(spacesText(session, regulation, acts));
  for (const finding of findings) session.print(`\n${findingText(session, regulation, finding)}`);
  session.print(`\n${summary(session, findings, open.length)}`);
  return open.length === 0 ? exitCodes.done : exitCodes.failed;
}

function summary(session: Session, findings: readonly Finding[], open: number): string {
  const asRead = findings.filter(({ under }) => under === undefined);
  const of = (kind: Finding['kind']) => asRead.filter(finding => finding.kind === kind).length;
  const avoided = findings.length - asRead.length;
  return session.say(
    `空白 ${of('gap')} 处，抵触 ${of('conflict')} 处；现行读法所避免的 ${avoided} 处；还没有读法的 ${open} 处`,
    `${of('gap')} gaps, ${of('conflict')} conflicts; ${avoided} avoided by the way the text is read; ${open} without a reading`,
  );
}
