import { duties, XuejiError } from '@xueji/core';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { today } from '../input/dates.ts';
import { directoryFor } from '../input/directory-file.ts';
import { ledgerOf } from '../input/ledger.ts';
import { findRecord } from '../input/records.ts';
import { withStoreOf } from '../input/register.ts';
import { maskEvent } from '../output/mask-event.ts';
import { maskRecord } from '../output/mask-record.ts';
import { ledgerText, recordText } from '../output/record-text.ts';
import { finish, type Session } from '../session.ts';
import { type RegisterFlags, withRegisterOptions } from './register-options.ts';

interface ShowFlags extends RegisterFlags {
  readonly ledger?: boolean;
  readonly reveal?: boolean;
}

export function showCommand(): Command {
  const command = new Command('show')
    .description(
      '一名学生的学籍、在办事项、应办事项和期限\na student’s record, open case, duties and their dates',
    )
    .argument('<student>', '学籍标识或学籍号 / record id or student number')
    .option('--ledger', '并显示台账 / the ledger too')
    .option('--reveal', '不遮盖姓名和号码 / show names and numbers in full');
  return withRegisterOptions(command).action((text: string, _options: unknown, self: Command) =>
    finish<ShowFlags>(self, (session, flags) => run(session, text, flags)),
  );
}

async function run(session: Session, text: string, flags: ShowFlags): Promise<ExitCode> {
  const { db, on = today(), ledger: withLedger = false, reveal = false } = flags;
  const { directory } = directoryFor(db, flags.directory);
  const regulation = session.regulation();
  return withStoreOf(db, async store => {
    const found = await findRecord(store, text);
    if (!found)
      throw new XuejiError('input/unknown-record', { id: text.slice(0, 4).padEnd(text.length, '*') });
    const record = reveal ? found : maskRecord(found);
    const view = { record, duties: duties(found, on) };
    const entries = withLedger ? await ledgerOf(store, found.id) : [];
    const ledger = reveal ? entries : entries.map(entry => ({ ...entry, event: maskEvent(entry.event) }));
    session.printJson({ ...view, ...(withLedger ? { ledger } : {}) });
    session.print(recordText(session, view, { regulation, directory }));
    if (withLedger) {
      session.print(session.paint.bold(session.say('台账', 'ledger')));
      session.print(ledgerText(session, ledger, { regulation, directory }));
    }
    return exitCodes.done;
  });
}
