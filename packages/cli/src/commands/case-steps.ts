import { type CommandInput, XuejiError } from '@xueji/core';
import { Command } from 'commander';
import { type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { partyByName } from '../input/party-by-name.ts';
import { findRecord } from '../input/records.ts';
import { withRegister } from '../input/register.ts';
import { submitOn } from '../input/submit.ts';
import { submissionJson, submissionText } from '../output/submission-text.ts';
import { finish, type Session } from '../session.ts';
import type { RegisterFlags } from './register-options.ts';

interface StepFlags extends RegisterFlags {
  readonly by: string;
  readonly id?: string;
  readonly note?: string;
  readonly reason?: string;
  readonly norm?: readonly string[];
  readonly asksFor?: readonly string[];
  readonly document?: readonly string[];
}

/** What the flags add to the command; its schema says whether that is right. */
type Content = (flags: StepFlags) => object;

const optional = (key: string, value: unknown) => (value === undefined ? {} : { [key]: value });
const collect = (value: string, values: readonly string[] = []) => [...values, value];

/** Short forms of the steps of an open case: `xueji case approve RECORD --by NAME`. */
export function caseStepCommands(): readonly Command[] {
  const note: Content = flags => optional('note', flags.note);
  return [
    step('approve', '同意 / approve', note).option('--note <text>', '说明 / note'),
    step('refuse', '不同意，须指明条款（35.2）/ refuse, naming the norms', flags => ({
      norms: flags.norm ?? [],
      reason: flags.reason,
    }))
      .option('--norm <id>', '所依据的条款，如 31.1，可多次 / norm that bars it; repeatable', collect)
      .requiredOption('--reason <text>', '理由 / reason'),
    step('return', '退回补正 / return for completion', flags => ({
      asksFor: flags.asksFor,
      reason: flags.reason ?? '请补正',
    }))
      .requiredOption(
        '--asks-for <document>',
        '要求补交的材料，可多次 / document asked for; repeatable',
        collect,
      )
      .option('--reason <text>', '理由 / reason'),
    step('resubmit', '补正后再提交 / submit again', flags => ({
      documents: (flags.document ?? []).map(kind => ({ kind })),
    })).requiredOption('--document <kind>', '补交的材料，可多次 / document handed in; repeatable', collect),
    step('recall', '撤回申请 / recall', note).option('--note <text>', '说明 / note'),
  ];
}

/** The options that open the register are those of `xueji case`. */
function step(name: string, description: string, content: Content): Command {
  return new Command(name)
    .description(description)
    .argument('<record>', '学籍标识或学籍号 / record id or student number')
    .requiredOption('--by <name>', '办理单位的名称或标识码 / the acting party, by name or identifier')
    .option('--id <id>', '事项编号；缺省由案件、环节和单位得出 / id of the command')
    .action((record: string, _options: unknown, self: Command) =>
      finish<StepFlags>(self, (session, flags) =>
        run(session, `case.${name}`, record, flags, content(flags)),
      ),
    );
}

async function run(
  session: Session,
  type: string,
  text: string,
  flags: StepFlags,
  content: object,
): Promise<ExitCode> {
  return withRegister({ ...flags, ...session.law }, async ({ options, directoryData }) => {
    const record = await findRecord(options.store, text);
    if (!record) throw new XuejiError('input/unknown-record', { id: text });
    const by = partyByName(directoryData, flags.by);
    const open = record.case;
    // The same act of the same party at the same step is the same command: sent twice, it is done once.
    const id =
      flags.id ?? [type, open?.id ?? record.id, open?.steps[open.at]?.id ?? record.version, by.id].join('/');
    const command = { type, id, record: record.id, by, ...content } as CommandInput;
    const submission = await submitOn(options, options.clock.today(), command);
    session.print(submissionText(session, submission, options));
    session.printJson(submissionJson(command, submission));
    return exitCodeOf(submission.decision.verdict);
  });
}
