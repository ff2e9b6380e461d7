import { checkSeals, erase, type KeyRing, rotateKeys, sealed } from '@xueji/adapters/sealed';
import { XuejiError } from '@xueji/core';
import { identityClaims, rekeyClaims } from '@xueji/core/registry';
import type { Store } from '@xueji/core/store';
import { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { identityKeyFor } from '../input/identity-key.ts';
import { addKey, keyFileOf } from '../input/key-file.ts';
import { findRecord } from '../input/records.ts';
import { withKeptStore, withStoreOf } from '../input/register.ts';
import { finish, type Session } from '../session.ts';
import { withDatabase } from './register-options.ts';

interface KeysFlags {
  readonly db: string;
  readonly identityKeyFile?: string;
}

interface RekeyFlags extends KeysFlags {
  readonly to: string;
  readonly job: string;
}

export function keysCommand(): Command {
  const oldKey = ['--identity-key-file <file>', '现用的身份密钥 / the identity key of today'] as const;
  return new Command('keys')
    .description(
      '加密的登记簿：生成密钥、换密钥、删除学生、核验密文；密钥在 XUEJI_KEY_FILE 或 <db>.keys，一行一把，现用的在前\nan encrypted register: keys, rotation, erasure, checks; keys are in XUEJI_KEY_FILE or <db>.keys, one a line, the current one first',
    )
    .addCommand(
      under('new', '生成一把新密钥，放在密钥文件之首；登记簿须从第一天起加密 / make a new key').action(
        (_options: unknown, self: Command) => finish<KeysFlags>(self, make),
      ),
    )
    .addCommand(
      under(
        'rotate',
        '各学生的密钥改用现用的密钥包裹；中断后再次运行即可 / wrap every key with the current one',
      ).action((_options: unknown, self: Command) => finish<KeysFlags>(self, rotate)),
    )
    .addCommand(
      under('rekey', '号码的占用改用新的身份密钥；其间不得写入 / hash the claims with a new identity key')
        .requiredOption('--to <file>', '新的身份密钥 / the new identity key')
        .requiredOption(
          '--job <name>',
          '此次换钥的名称，中断后以同名继续 / its name: goes on under the same one',
        )
        .option(...oldKey)
        .action((_options: unknown, self: Command) => finish<RekeyFlags>(self, rekey)),
    )
    .addCommand(
      under('erase', '销毁一名学生的密钥，不可恢复 / destroy the key of a student for good')
        .argument('<student>', '学籍标识或学籍号 / record id or student number')
        .option(...oldKey)
        .action((text: string, _options: unknown, self: Command) =>
          finish<KeysFlags>(self, (session, flags) => eraseStudent(session, text, flags)),
        ),
    )
    .addCommand(
      under(
        'check',
        '核验密文；没有密钥文件时只核验哈希链 / check what is kept; without keys the chain only',
      ).action((_options: unknown, self: Command) => finish<KeysFlags>(self, check)),
    );
}

const under = (name: string, description: string) => withDatabase(new Command(name).description(description));

function make(session: Session, { db }: KeysFlags): ExitCode {
  const file = keyFileOf(db);
  const { current } = addKey(file);
  session.printJson({ file, current });
  session.print(session.say(`${file}：现用密钥 ${current}`, `${file}: the current key is ${current}`));
  return exitCodes.done;
}

async function rotate(session: Session, { db }: KeysFlags): Promise<ExitCode> {
  const progress = session.progress(session.say('换密钥', 'rotating'));
  const onProgress = (keys: number) => progress.at(String(keys));
  const report = await withSealed(db, (kept, ring) => rotateKeys(kept, ring, { onProgress }));
  progress.done();
  const { rewrapped, current, erased } = report;
  session.printJson(report);
  session.print(
    session.say(
      `重新包裹 ${rewrapped} 把，原已是现用密钥 ${current} 把，已销毁 ${erased} 把；此后可以从密钥文件删去旧的`,
      `${rewrapped} wrapped anew, ${current} were already, ${erased} destroyed; older keys can leave the key file now`,
    ),
  );
  return exitCodes.done;
}

async function rekey(session: Session, { db, to, job, identityKeyFile }: RekeyFlags): Promise<ExitCode> {
  const from = identityKeyFor(db, identityKeyFile).key;
  const report = await withStoreOf(db, store =>
    rekeyClaims(store, { id: `rekey/${job}`, from, to: identityKeyFor(db, to).key }),
  );
  const { rekeyed, replayed } = report;
  session.printJson(report);
  session.print(
    session.say(
      `${rekeyed} 份学籍的占用已改用新密钥，此前已改 ${replayed} 份；今后请用新的身份密钥`,
      `the claims of ${rekeyed} records are under the new key, ${replayed} were before; use the new identity key from now on`,
    ),
  );
  return exitCodes.done;
}

async function eraseStudent(session: Session, text: string, flags: KeysFlags): Promise<ExitCode> {
  const { db, identityKeyFile } = flags;
  const { key } = identityKeyFor(db, identityKeyFile);
  const id = await withSealed(db, async (kept, ring) => {
    const record = await findRecord(sealed(kept, ring), text);
    if (!record)
      throw new XuejiError('input/unknown-record', { id: text.slice(0, 4).padEnd(text.length, '*') });
    await erase(kept, { kind: 'student', id: record.id }, identityClaims(record, key, 'free'));
    return record.id;
  });
  session.printJson({ erased: id });
  session.print(session.say(`${id}：密钥已销毁`, `${id}: its key is destroyed`));
  return exitCodes.done;
}

async function check(session: Session, { db }: KeysFlags): Promise<ExitCode> {
  const report = await withKeptStore(db, (kept, ring) => checkSeals(kept, ring ? { ring } : {}));
  const { records, entries, erased, faults } = report;
  session.printJson({ ok: faults.length === 0, ...report });
  session.print(
    session.say(
      `${records} 份学籍（已删除 ${erased} 份），${entries} 条台账，${faults.length} 处不符`,
      `${records} records (${erased} erased), ${entries} ledger entries, ${faults.length} faults`,
    ),
  );
  for (const { record, seq, kind } of faults)
    session.print(`  ${record}${seq === undefined ? '' : ` #${seq}`}  ${kind}`);
  return faults.length === 0 ? exitCodes.done : exitCodes.failed;
}

function withSealed<T>(db: string, work: (kept: Store, ring: KeyRing) => Promise<T>): Promise<T> {
  return withKeptStore(db, (kept, ring) => {
    if (!ring) throw new XuejiError('cli/not-encrypted', { db });
    return work(kept, ring);
  });
}
