import { checkQuotes } from '@xueji/core/law';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readText } from '../input/text-file.ts';
import { finish, type Session } from '../session.ts';

export function quotesCommand(): Command {
  return new Command('quotes')
    .description(
      '核对引文：每一句都应与公布的文本一字不差\ncheck every quotation against the text of the regulation',
    )
    .argument('<text>', '办法全文，纯文本；- 为标准输入 / the whole text, plain; - is standard input')
    .action((file: string, _options: unknown, self: Command) => finish(self, session => run(session, file)));
}

function run(session: Session, file: string): ExitCode {
  const regulation = session.regulation();
  const misquotes = checkQuotes(regulation, readText(file));
  const checked =
    Object.values(regulation.norms).filter(({ id, source }) => source === undefined && !id.includes(':'))
      .length +
    Object.values(regulation.parameters).flatMap(({ values }) =>
      values.filter(({ quote }) => quote !== undefined),
    ).length;
  session.printJson({ checked, misquotes });
  for (const misquote of misquotes) {
    const of = 'norm' in misquote ? misquote.norm : misquote.parameter;
    session.print(`✗ ${of}  “${misquote.quote}”`);
  }
  const { paint } = session;
  if (misquotes.length === 0) {
    session.print(
      paint.green(
        `✓ ${session.say(`${checked} 处引文全部与文本一致`, `all ${checked} quotations stand in the text`)}`,
      ),
    );
    return exitCodes.done;
  }
  session.print(
    paint.red(
      session.say(
        `${checked} 处引文中有 ${misquotes.length} 处在文本中找不到`,
        `${misquotes.length} of ${checked} quotations are not in the text`,
      ),
    ),
  );
  return exitCodes.failed;
}
