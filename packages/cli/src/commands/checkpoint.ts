import {
  type Checkpoint,
  checkCheckpoint,
  checkpointText,
  type Head,
  takeCheckpoint,
} from '@xueji/core/registry';
import { Command } from 'commander';
import * as z from 'zod';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readDocument } from '../input/document.ts';
import { readBySchema } from '../input/read-by-schema.ts';
import { withKeptStore } from '../input/register.ts';
import { isSignedBy, signatureOf } from '../input/signature.ts';
import { readText } from '../input/text-file.ts';
import { linesFile } from '../output/lines-file.ts';
import { writeWhole } from '../output/whole-file.ts';
import { finish, type Session } from '../session.ts';
import { withDatabase } from './register-options.ts';

interface CheckpointFlags {
  readonly db: string;
  readonly file: string;
  readonly key?: string;
}

export function checkpointCommand(): Command {
  return new Command('checkpoint')
    .description(
      '台账存证：对全部台账取摘要，签名后上报；以后据以核对台账没有被改写\na checkpoint over all ledgers, signed and handed upward; later it proves that none was rewritten',
    )
    .addCommand(
      withFlags(new Command('take'), '签名用的私钥（PEM，Ed25519）/ private key to sign with')
        .description('取摘要 / take one')
        .action((_options: unknown, self: Command) => finish<CheckpointFlags>(self, take)),
    )
    .addCommand(
      withFlags(new Command('check'), '验签用的公钥（PEM，Ed25519）/ public key to check the signature with')
        .description('据以核对登记簿 / check the register against one')
        .action((_options: unknown, self: Command) => finish<CheckpointFlags>(self, check)),
    );
}

function withFlags(command: Command, key: string): Command {
  return withDatabase(command)
    .requiredOption(
      '--file <path>',
      '存证文件；各台账之首存于 <path>.heads，留在本地 / the checkpoint; the heads stay beside it',
    )
    .option('--key <file>', key);
}

const fileSchema = z.strictObject({
  checkpoint: z.strictObject({
    kind: z.literal('xueji-checkpoint'),
    at: z.string(),
    records: z.int(),
    entries: z.int(),
    digest: z.string(),
  }),
  signature: z.string().optional(),
});
const headSchema = z.tuple([z.string(), z.int(), z.string()]);

async function take(session: Session, { db, file, key }: CheckpointFlags): Promise<ExitCode> {
  const heads = linesFile(`${file}.heads`);
  const keep = ({ record, seq, hash }: Head) => heads.write([record, seq, hash]);
  const checkpoint = await withKeptStore(db, store => takeCheckpoint(store, new Date().toISOString(), keep));
  heads.close();
  const signature = key === undefined ? {} : { signature: signatureOf(checkpointText(checkpoint), key) };
  const text = JSON.stringify({ checkpoint, ...signature }, null, 2);
  writeWhole(file, `${text}\n`);
  session.print(`${counts(session, checkpoint)}\n${checkpoint.digest}`);
  session.printJson({ checkpoint, ...signature });
  return exitCodes.done;
}

async function check(session: Session, { db, file, key }: CheckpointFlags): Promise<ExitCode> {
  const { checkpoint, signature } = readBySchema(
    fileSchema,
    readDocument(file).value,
    file,
    '存证 (checkpoint)',
  );
  const signed = key === undefined ? undefined : isSignedBy(checkpointText(checkpoint), signature ?? '', key);
  const heads = readText(`${file}.heads`).split('\n').filter(Boolean).map(headOf);
  const faults = await withKeptStore(db, store => checkCheckpoint(store, checkpoint, heads));
  const ok = faults.length === 0 && signed !== false;
  session.printJson({ ok, ...(signed === undefined ? {} : { signed }), checkpoint, faults });
  const { paint } = session;
  if (signed === false)
    session.print(paint.red(`✗ ${session.say('签名不符', 'the signature does not fit')}`));
  for (const { record, kind } of faults) {
    const [zh, en] = words[kind];
    session.print(`✗ ${record ?? ''} ${session.say(zh, en)}`);
  }
  if (ok)
    session.print(
      paint.green(`✓ ${session.say('与存证相符', 'as in the checkpoint')}：${counts(session, checkpoint)}`),
    );
  return ok ? exitCodes.done : exitCodes.failed;
}

const words = {
  'other-heads': ['存于本地的台账之首不是存证时的', 'the kept heads are not those of the checkpoint'],
  rewritten: ['台账在存证之处被改写', 'the ledger was rewritten'],
  'cut-off': ['台账在存证之处以前中断', 'the ledger was cut off'],
} as const;

function headOf(line: string): Head {
  const [record, seq, hash] = readBySchema(headSchema, JSON.parse(line), '.heads', '台账之首 (head)');
  return { record, seq, hash };
}

const counts = (session: Session, { records, entries }: Checkpoint) =>
  session.say(`${records} 份学籍，${entries} 条台账`, `${records} records, ${entries} ledger entries`);
