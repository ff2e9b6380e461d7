import { extname } from 'node:path';
import { decide, XuejiError } from '@xueji/core';
import { chinaCalendar as calendar } from '@xueji/core/china-calendar';
import { decisionLetter } from '@xueji/core/letters';
import { type Blank, type Form, fill, layoutOf, type PrintedForm } from '@xueji/forms';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readDecisionInput } from '../input/decision-input.ts';
import { readBytes } from '../input/text-file.ts';
import { writeWhole } from '../output/whole-file.ts';
import { table } from '../output/width.ts';
import { finish, type Session } from '../session.ts';

interface Options {
  readonly record?: string;
  readonly out?: string;
  readonly font?: string;
  readonly boldFont?: string;
}

export function formCommand(): Command {
  return new Command('form')
    .description(
      '填写并印出附件和证明：.pdf、.docx、.xlsx、.html\nfill in a document and print it: .pdf, .docx, .xlsx, .html',
    )
    .argument(
      '[name]',
      '表册名称，如 transfer-application；缺省：列出全部 / name of the document; default: list them',
    )
    .option('--record <file>', '{on, record, directory, command}；缺省：空白表 / absent: a blank form')
    .option('--out <file>', '写入的文件，格式由扩展名定 / the file; its ending says the format')
    .option('--font <file>', '.pdf 所用的中文字体（.ttf、.otf）/ Chinese font for a .pdf')
    .option('--bold-font <file>', '.pdf 标题的字体 / font of the title')
    .addHelpText('after', '\n--record 的格式 Form of --record: xueji schema decision-input')
    .action((name: string | undefined, _options: unknown, command: Command) =>
      finish<Options>(command, (session, options) => run(session, name, options)),
    );
}

async function run(session: Session, name: string | undefined, options: Options): Promise<ExitCode> {
  // Only this command needs them: the others start without.
  const { documents } = await import('@xueji/forms/documents');
  if (name === undefined) return list(session, documents);
  const form = documents.find(({ id, attachment }) => id === name || String(attachment) === name);
  if (!form) throw usage(`没有表册“${name}”，见 xueji form`, `no document \`${name}\`, see xueji form`);
  const { out } = options;
  if (out === undefined) throw usage('请用 --out 指定写入的文件', 'say with --out where to write');
  const { values, blanks } = filled(session, form, options.record);
  writeWhole(out, await printed(layoutOf(form, values), out, options));
  session.printJson({ form: form.id, out, blanks: blanks.map(({ field, byHand }) => ({ field, byHand })) });
  session.print(session.say(`已写入 ${out}`, `written to ${out}`));
  const unknown = blanks.filter(({ byHand }) => !byHand);
  if (options.record !== undefined && unknown.length > 0) session.print(blankText(session, unknown));
  return exitCodes.done;
}

function list(session: Session, documents: readonly Form[]): ExitCode {
  const rows = documents.map(({ id, attachment, title }) => ({ id, attachment, title }));
  session.printJson({ documents: rows });
  session.print(
    table(
      rows.map(({ id, attachment, title }) => [
        id,
        attachment === undefined ? '' : session.say(`附件${attachment}`, `attachment ${attachment}`),
        session.say(title.zh, title.en),
      ]),
    ),
  );
  return exitCodes.done;
}

function filled(session: Session, form: Form, file: string | undefined) {
  if (file === undefined) return fill(form, {});
  const { on, record, directory, command } = readDecisionInput(file);
  const regulation = session.regulation();
  const decision = decide(regulation, record, command, { on, directory, calendar });
  const letter = decisionLetter({ regulation, decision, record, command, directory, on });
  const known = record === undefined ? {} : { record, records: [record] };
  return fill(form, { ...known, decision, command, directory, on, letter });
}

async function printed(
  form: PrintedForm,
  out: string,
  { font, boldFont }: Options,
): Promise<Uint8Array | string> {
  switch (extname(out).toLowerCase()) {
    case '.html':
      return (await import('@xueji/forms/html')).htmlOf(form);
    case '.docx':
      return (await import('@xueji/forms/docx')).docxOf(form);
    case '.xlsx':
      return (await import('@xueji/forms/xlsx')).xlsxOf(form);
    case '.pdf': {
      if (font === undefined)
        throw usage('.pdf 需要用 --font 给出中文字体', 'a .pdf needs a Chinese font, given with --font');
      const bold = boldFont === undefined ? {} : { bold: readBytes(boldFont) };
      return (await import('@xueji/forms/pdf')).pdfOf(form, { regular: readBytes(font), ...bold });
    }
    default:
      throw usage('--out 应以 .pdf、.docx、.xlsx 或 .html 结尾', '--out ends in .pdf, .docx, .xlsx or .html');
  }
}

function blankText(session: Session, blanks: readonly Blank[]): string {
  const places = blanks.map(({ place }) => session.say(place.zh, place.en));
  return `${session.say('学籍中没有、留作空白的：', 'Not known, left blank: ')}${places.join(session.say('；', '; '))}`;
}

const usage = (zh: string, en: string) => new XuejiError('cli/usage', { zh, en });
