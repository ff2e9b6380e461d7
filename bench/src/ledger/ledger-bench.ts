import { createHash } from 'node:crypto';
import { memoryStore } from '@xueji/adapters/memory';
import { type CommandInput, createRegistry } from '@xueji/core';
import { importRecords, verify } from '@xueji/core/registry';
import type { LedgerEntry, Store } from '@xueji/core/store';
import type { Bench, BenchOptions, Report } from '../bench.ts';
import { chain, genesis, type LedgerBody, linkHash } from '../internals.ts';
import { type Runner, race, ratio } from '../measure/race.ts';
import { perSecond, type Trial, tryOut } from '../measure/trials.ts';
import { importCommands } from '../pupils.ts';
import { registerOver } from '../registers.ts';

const floor = '散列，node:crypto · hash, node:crypto';
const hashing = '散列 · hash';
const chaining = '规范化并成链 · canonical text, chained';
const verifying = '校验（每条记录）· verify, each record';

export const ledger: Bench = {
  name: 'ledger',
  title: {
    zh: '流水的散列链（每条），以及在内存存储上校验学籍（每条记录）',
    en: 'the hash chain of the ledger (each entry), and verifying records on the memory store (each record)',
  },
  run,
};

async function run({ quick, progress }: BenchOptions): Promise<Report> {
  const records = quick ? 100 : 2000;
  progress(`${records} records, every tenth with a transfer through all its approvals`);
  const store = memoryStore();
  const stream = await fill(store, records);
  const entries = await entriesOf(store, stream);
  const bodies = entries.map(({ body }) => JSON.parse(body) as LedgerBody);
  const { entries: all, faults } = await verify(store);
  if (faults.length > 0) throw new Error(`the ledger does not verify: ${JSON.stringify(faults[0])}`);

  progress('time');
  const pace = quick ? { rounds: 3, milliseconds: 5 } : { rounds: 31, milliseconds: 40 };
  const timings = await race(chainRunners(stream, entries, bodies), pace);
  const verified = await tryOut([verification(store, records)], quick ? 1 : 7);
  const both = new Map([...timings, ...verified]);
  const rows = [...both].map(([name, { nanoseconds }]) => [name, nanoseconds / 1000, perSecond(both, name)]);
  return {
    figures: {
      chainedEntriesPerSecond: perSecond(timings, chaining),
      hashedEntriesPerSecond: perSecond(timings, hashing),
      hashVsNodeCrypto: ratio(timings, hashing, floor),
      verifiedRecordsPerSecond: perSecond(verified, verifying),
      verifiedEntriesPerSecond: Math.round((perSecond(verified, verifying) * all) / records),
      records,
      entries: all,
      bytesPerEntry: Math.round(
        entries.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) / entries.length,
      ),
    },
    tables: [{ title: '流水 · ledger', columns: ['', 'µs', '/s'], rows }],
  };
}

/** @returns the stream of a record with a whole transfer in it */
async function fill(store: Store, records: number): Promise<string> {
  const commands = importCommands(records);
  await importRecords(registerOver(store), commands);
  const requests = createRegistry(registerOver(store, '2026-09-02'));
  for (const { record } of commands.filter((_, i) => i % 10 === 0)) {
    await requests.submit(request(record));
    for (let step = 1; ; step++) {
      const open = (await requests.show(record))!.case;
      if (!open) break;
      const by = open.steps[open.at]!.party;
      await requests.submit({ type: 'case.approve', id: `${record}-${step}`, record, by });
    }
  }
  return commands[0]!.record;
}

function request(record: string): CommandInput {
  const kinds = [
    'identity-card',
    'household-register',
    'basic-information-sheet',
    'application-form',
    'reason-proof',
  ] as const;
  return {
    type: 'transfer.request',
    id: `${record}-request`,
    record,
    by: { kind: 'school', id: '5134010001' },
    receivingSchool: '5134010001',
    appliedOn: '2026-09-02',
    ground: 'household-move',
    documents: kinds.map(kind => ({ kind })),
  };
}

async function entriesOf(store: Store, stream: string): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of store.ledger(stream)) entries.push(entry);
  return entries;
}

function chainRunners(
  stream: string,
  entries: readonly LedgerEntry[],
  bodies: readonly LedgerBody[],
): readonly Runner[] {
  const hashMany = (hash: typeof linkHash) => (count: number) => {
    let consumed = 0;
    for (let i = 0; i < count; i++) {
      const { hash: previous, seq, body } = entries[i % entries.length]!;
      consumed += hash(previous, stream, seq, body).length;
    }
    return consumed;
  };
  return [
    { name: floor, run: hashMany(nodeHash) },
    { name: hashing, run: hashMany(linkHash) },
    {
      name: chaining,
      run(count) {
        let consumed = 0;
        for (let i = 0; i < count; i++) {
          consumed += chain(stream, [bodies[i % bodies.length]!], { seq: i, hash: genesis }).length;
        }
        return consumed;
      },
    },
  ];
}

function nodeHash(previous: string, stream: string, seq: number, body: string): string {
  return createHash('sha256').update(`${previous}\n${stream}\n${seq}\n${body}`).digest('hex');
}

function verification(store: Store, records: number): Trial {
  const run = async () => void (await verify(store));
  return { name: verifying, units: records, prepare: async () => ({ run }) };
}
