import { type Command as Act, type Decision, XuejiError } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { keptDecision } from '@xueji/core/registry';
import type { Store } from '@xueji/core/store';
import { adjudicate, type Dates } from '@xueji/core/versions';
import { Command } from 'commander';
import { type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { readDates } from '../input/dates.ts';
import { directoryFor } from '../input/directory-file.ts';
import { ledgerOf } from '../input/ledger.ts';
import { withStoreOf } from '../input/register.ts';
import { readRequests } from '../input/requests.ts';
import { adjudicationJson, adjudicationText } from '../output/adjudication-text.ts';
import { finish, type Session } from '../session.ts';
import { withDirectory } from './register-options.ts';

interface AdjudicateFlags extends Partial<Dates> {
  readonly db: string;
  readonly directory?: string;
  readonly request?: string;
}

const dates = {
  factsAsOf: { option: '--facts-as-of', zh: '事实截至哪一天', en: 'what had happened by this day' },
  lawAsOf: { option: '--law-as-of', zh: '适用哪一天的条文', en: 'the rules and values of this day' },
  knownAsOf: {
    option: '--known-as-of',
    zh: '登记簿所知截至哪一天',
    en: 'what the register knew by this day',
  },
} as const;

export function adjudicateCommand(): Command {
  const command = new Command('adjudicate')
    .description(
      '重新决定：按写明的三个日期，把办过的事项再决定一次，与原答复对照\ndecide again what was decided, on three dates that are always said, beside the answer given then',
    )
    .argument('<decision>', '决定的编号，即当时事项的 id / id of the decision: that of its command');
  for (const { option, zh, en } of Object.values(dates)) command.option(`${option} <date>`, `${zh} / ${en}`);
  return withDirectory(command)
    .option(
      '--request <file>',
      '登记簿没有存其答复的，由此文件给出事项 / file with the command, where the register keeps no answer',
    )
    .addHelpText(
      'after',
      `
三个日期都须写明，互不推定。只读，不写登记簿；名录按现有的。
All three dates are to be said, none is taken from another. It only reads; the directory is the present one.
不予办理的、没有写入的和成批导入的，登记簿不存答复。
The register keeps no answer of a refusal, of what wrote nothing, and of an import.
退出码：按重新决定的结论：0 准予，3 不予办理，4 待办。
Exit codes, by the decision made again: 0 granted, 3 refused, 4 pending`,
    )
    .action((id: string, _options: unknown, self: Command) =>
      finish<AdjudicateFlags>(self, (session, flags) => run(session, id, flags)),
    );
}

async function run(session: Session, id: string, flags: AdjudicateFlags): Promise<ExitCode> {
  const on = readDates(dates, flags);
  const regulation = session.regulation();
  const { directory } = directoryFor(flags.db, flags.directory);
  return withStoreOf(flags.db, async store => {
    const { command, decision: before } = await askedBefore(store, id, flags.request);
    const ledger = await ledgerOf(store, command.record);
    const again = adjudicate(regulation, ledger, command, on, { directory, calendar: chinaCalendar });
    session.printJson(adjudicationJson(command, before, again));
    session.print(adjudicationText(session, before, again, { regulation, directory }));
    return exitCodeOf(again.decision.verdict);
  });
}

async function askedBefore(
  store: Store,
  id: string,
  file: string | undefined,
): Promise<{ command: Act; decision?: Decision }> {
  const kept = await keptDecision(store, id);
  if (kept) return kept;
  const { requests } = file === undefined ? { requests: [] } : readRequests(file);
  const request = requests.find(({ command }) => command.id === id);
  if (request) return request;
  throw new XuejiError('cli/no-decision', { id }, file === undefined ? {} : { file });
}
