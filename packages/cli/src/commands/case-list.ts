import { type Directory, duties, labelOf, type StudentRecord } from '@xueji/core';
import { maskName } from '@xueji/core/disclosure';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { today } from '../input/dates.ts';
import { directoryFor } from '../input/directory-file.ts';
import { recordsIn } from '../input/records.ts';
import { withStoreOf } from '../input/register.ts';
import { inOneLine } from '../output/language.ts';
import { partyName, schoolName } from '../output/party-name.ts';
import { table } from '../output/width.ts';
import { words } from '../output/words.ts';
import { finish, type Session } from '../session.ts';
import type { RegisterFlags } from './register-options.ts';

export function caseListCommand(): Command {
  return new Command('list')
    .description('在办事项及其期限，逾期的标出 / open cases with their deadlines')
    .action((_options: unknown, self: Command) => finish<RegisterFlags>(self, run));
}

async function run(
  session: Session,
  { db, directory: file, on = today() }: RegisterFlags,
): Promise<ExitCode> {
  const { directory } = directoryFor(db, file);
  return withStoreOf(db, async store => {
    const cases = [];
    for await (const record of recordsIn(store, doc => doc.includes('"case":{')))
      cases.push(...openCase(record, on, directory));
    cases.sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
    session.printJson({ on, cases });
    const text = (zh: string, en: string) => session.say(zh, en);
    const heading = [
      text('期限', 'due'),
      text('待办单位', 'waits for'),
      text('事项', 'act'),
      text('学生', 'student'),
      text('转往', 'to'),
      text('学籍标识', 'record'),
    ];
    const rows = cases.map(({ due, overdue, waitsFor, act, name, to, record, state }) => [
      (due ?? text('无期限', 'none')) + (overdue ? ` ${inOneLine(words.overdue, session.lang)}` : ''),
      waitsFor,
      inOneLine(labelOf(act), session.lang) +
        (state === 'returned' ? text('（退回补正）', ' (returned)') : ''),
      name,
      to ?? '',
      record,
    ]);
    session.print(cases.length === 0 ? text('没有在办事项', 'no open cases') : table([heading, ...rows]));
    return exitCodes.done;
  });
}

function openCase(record: StudentRecord, on: string, directory: Directory) {
  const open = record.case;
  if (!open) return [];
  const step = open.steps[open.at];
  // A returned case waits for the party that opened it.
  const party = open.state === 'returned' ? open.openedBy : (step?.party ?? open.openedBy);
  const standing = duties(record, on).find(duty => duty.id === `${open.id}/${step?.id}`);
  return [
    {
      record: record.id,
      version: record.version,
      name: maskName(record.identity.name),
      act: open.openedWith,
      state: open.state,
      openedOn: open.openedOn,
      to: open.terms.of === 'transfer' ? schoolName(open.terms.receivingSchool, directory) : null,
      step: step?.id ?? null,
      waitsFor: partyName(party, directory).zh,
      due: open.due,
      provisional: open.provisional,
      overdue: standing?.overdue ?? false,
    },
  ];
}
