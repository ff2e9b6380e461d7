import {
  type Checkpoint,
  checkCheckpoint,
  checkpointText,
  createRegistry,
  type Head,
  importRecords,
  takeCheckpoint,
  verify,
} from '@xueji/core/registry';
import type { LedgerEntry } from '@xueji/core/store';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type MemoryTables, memoryStore, memoryTables } from '../src/memory/index.ts';
import { first, leaver, registerOver } from './support/cohort.ts';

/** Three records (made up) with several entries each. */
async function register(note = '示例'): Promise<MemoryTables> {
  const tables = memoryTables();
  const options = registerOver(memoryStore(tables));
  await importRecords(options, [leaver(1), leaver(2), leaver(3)]);
  const { submit } = createRegistry(options);
  const by = { kind: 'school', id: first } as const;
  for (const n of [1, 2, 3]) {
    for (const title of ['一', '二', '三', '四'])
      await submit({
        type: 'award.record',
        id: `${n}${title}`,
        record: leaver(n).record,
        by,
        title: note + title,
      });
  }
  return tables;
}

/** What someone with access to the tables may do to one ledger. */
type Tampering = (ledger: readonly LedgerEntry[], at: number, other: number) => readonly LedgerEntry[];

const tamperings: Readonly<Record<string, Tampering>> = {
  'an entry removed': (ledger, at) => ledger.toSpliced(at, 1),
  'an entry removed and the rest renumbered': (ledger, at) =>
    ledger.toSpliced(at, 1).map((entry, i) => ({ ...entry, seq: i + 1 })),
  'an entry inserted': (ledger, at, other) =>
    ledger.toSpliced(at, 0, ledger[other]!).map((entry, i) => ({ ...entry, seq: i + 1 })),
  'two entries exchanged': (ledger, at, other) => ledger.with(at, ledger[other]!).with(other, ledger[at]!),
  'two bodies exchanged': (ledger, at, other) =>
    ledger
      .with(at, { ...ledger[at]!, body: ledger[other]!.body })
      .with(other, { ...ledger[other]!, body: ledger[at]!.body }),
  'a body changed in one character': (ledger, at, other) => {
    const { body } = ledger[at]!;
    const place = (other * 37) % body.length;
    const character = body[place] === 'x' ? 'y' : 'x';
    return ledger.with(at, {
      ...ledger[at]!,
      body: body.slice(0, place) + character + body.slice(place + 1),
    });
  },
  'a hash changed': (ledger, at) =>
    ledger.with(at, { ...ledger[at]!, hash: ledger[at]!.hash.replace(/^./, c => (c === '0' ? '1' : '0')) }),
  'a number changed': (ledger, at) => ledger.with(at, { ...ledger[at]!, seq: ledger[at]!.seq + 1 }),
};

describe('verify finds', () => {
  let tables: MemoryTables;
  beforeEach(async () => {
    tables = await register();
  });

  test.each(Object.entries(tamperings))('%s, wherever it is', async (_, tamper) => {
    const record = leaver(2).record;
    const ledger = tables.ledgers.get(record)!;
    const position = fc.nat(ledger.length - 1);
    await fc.assert(
      fc.asyncProperty(position, position, async (at, other) => {
        const changed = tamper(ledger, at, other);
        fc.pre(JSON.stringify(changed) !== JSON.stringify(ledger));
        tables.ledgers.set(record, [...changed]);
        const { faults } = await verify(memoryStore(tables));
        expect(faults.map(fault => fault.record)).toEqual([record]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a checkpoint', () => {
  let [tables, heads]: [MemoryTables, Head[]] = [memoryTables(), []];
  let checkpoint: Checkpoint;
  beforeEach(async () => {
    [tables, heads] = [await register(), []];
    checkpoint = await takeCheckpoint(memoryStore(tables), '2027-01-20T18:00:00+08:00', head =>
      heads.push(head),
    );
  });
  const check = (kept: readonly Head[] = heads) => checkCheckpoint(memoryStore(tables), checkpoint, kept);

  test('is the same for the same register, and holds while the register goes on', async () => {
    expect(checkpoint).toMatchObject({ records: 3, entries: 15 });
    const again = await takeCheckpoint(memoryStore(await register()), checkpoint.at, () => {});
    expect(checkpointText(again)).toBe(checkpointText(checkpoint));
    const by = { kind: 'school', id: first } as const;
    const { submit } = createRegistry(registerOver(memoryStore(tables)));
    await submit({ type: 'award.record', id: 'later', record: leaver(1).record, by, title: '示例五' });
    await importRecords(registerOver(memoryStore(tables)), [leaver(4)]);
    expect(await check()).toEqual([]);
  });

  test('finds a ledger that was written anew with hashes that fit, which verify cannot', async () => {
    const forged = await register('改写');
    tables.ledgers.set(leaver(2).record, forged.ledgers.get(leaver(2).record)!);
    const kind = (of: MemoryTables) => of.kinds.get('student')!.rows;
    kind(tables).set(leaver(2).record, kind(forged).get(leaver(2).record)!);
    expect((await verify(memoryStore(tables))).faults).toEqual([]);
    expect(await check()).toEqual([{ record: leaver(2).record, kind: 'rewritten' }]);
  });

  test('finds a ledger that was cut off, with its record put back or gone', async () => {
    tables.ledgers.get(leaver(1).record)!.pop();
    tables.ledgers.delete(leaver(3).record);
    expect(await check()).toEqual([
      { record: leaver(1).record, kind: 'cut-off' },
      { record: leaver(3).record, kind: 'cut-off' },
    ]);
  });

  test('knows its own heads: none is altered, left out, added or moved', async () => {
    const other = { ...heads[0]!, hash: heads[1]!.hash };
    for (const kept of [heads.with(0, other), heads.slice(1), [...heads, other], heads.toReversed()])
      expect(await check(kept)).toContainEqual({ kind: 'other-heads' });
  });
});
