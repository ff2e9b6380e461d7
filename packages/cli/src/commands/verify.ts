import { verify } from '@xueji/core/registry';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { withStoreOf } from '../input/register.ts';
import { finish, type Session } from '../session.ts';
import { withDatabase } from './register-options.ts';

const kinds = {
  'broken-link': [
    '哈希链断开：本条或其前一条被改动',
    'the hash chain is broken: this entry or the one before was altered',
  ],
  'missing-entry': ['台账缺条或次序错乱', 'an entry is missing or out of order'],
  'impossible-event': [
    '台账中有不可能发生的事件：此前的条目被删改',
    'the ledger has an event that cannot have happened',
  ],
  'head-differs': ['学籍与台账末条对不上：台账尾部有增删', 'the record and the end of its ledger differ'],
  'record-differs': [
    '学籍内容与台账推得的结果不同：学籍被直接改动',
    'the record is not what its ledger makes: it was altered directly',
  ],
} as const;

export function verifyCommand(): Command {
  const command = new Command('verify').description(
    '核验登记簿：哈希链，以及学籍与台账是否相符\nverify the hash chain, and each record against its ledger',
  );
  return withDatabase(command).action((_options: unknown, self: Command) =>
    finish<{ db: string }>(self, run),
  );
}

async function run(session: Session, { db }: { readonly db: string }): Promise<ExitCode> {
  const progress = session.progress(session.say('核验', 'verifying'));
  const report = await withStoreOf(db, store => verify(store, records => progress.at(String(records))));
  progress.done();
  const { records, entries, faults } = report;
  session.printJson({ ok: faults.length === 0, ...report });
  const counts = session.say(
    `${records} 份学籍，${entries} 条台账`,
    `${records} records, ${entries} ledger entries`,
  );
  const { paint } = session;
  if (faults.length === 0) session.print(paint.green(`✓ ${session.say('核验无误', 'verified')}：${counts}`));
  else
    session.print(
      paint.red(`✗ ${session.say(`有 ${faults.length} 处不符`, `${faults.length} faults`)}：${counts}`),
    );
  for (const { record, seq, kind } of faults) {
    const [zh, en] = kinds[kind];
    session.print(
      `  ${record}${seq === undefined ? '' : session.say(` 第 ${seq} 条`, ` entry ${seq}`)}  ${session.say(zh, en)}`,
    );
  }
  return faults.length === 0 ? exitCodes.done : exitCodes.failed;
}
