import { directoryOf, directorySchema } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { createRegistry, importRecords, keptDecision, verify } from '@xueji/core/registry';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import type { Store } from '@xueji/core/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { type MemoryTables, memoryStore, memoryTables } from '../src/memory/index.ts';
import { openSqlite } from '../src/sqlite/index.ts';
import { world } from './support/world.ts';

const day = { on: '2026-08-25' };
const options = (store: Store) => ({
  regulation: sichuan2017Draft,
  store,
  directory: directoryOf(directorySchema.parse(world)),
  calendar: chinaCalendar,
  clock: { today: () => day.on, now: () => `${day.on}T09:00:00+08:00` },
  identityKey: 'a key for tests',
});

const sending = '5101040001';
const receiving = '5107030001';
const documents = [
  'identity-card',
  'household-register',
  'basic-information-sheet',
  'application-form',
  'reason-proof',
];
const student = (n: number) => ({
  type: 'record.import',
  id: `import-${n}`,
  record: `s-${n}`,
  by: { kind: 'school', id: sending },
  content: {
    identity: {
      name: '示例学生',
      sex: 'male',
      birthDate: '2010-01-01',
      document: { type: 'passport', number: `E${n}` },
    },
    studentNumbers: [{ value: `J${String(n).padStart(18, '0')}`, since: '2024-09-01' }],
    enrolments: [
      {
        school: sending,
        stage: 'senior',
        grade: 2,
        cohort: '2025',
        status: 'enrolled',
        since: '2025-09-01',
        examNumber: `28010401${String(n).padStart(4, '0')}`,
      },
    ],
  },
});
const request = (id: string, school = receiving) => ({
  type: 'transfer.request',
  id,
  record: 's-1',
  by: { kind: 'school', id: school },
  receivingSchool: school,
  appliedOn: '2026-08-25',
  ground: 'household-move',
  documents: documents.map(kind => ({ kind })),
});

describe.each([
  ['memory', async () => memoryStore()],
  ['sqlite', async () => openSqlite(':memory:')],
] as [string, () => Promise<Store>][])('the registry over %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    day.on = '2026-08-25';
    store = await open();
    await importRecords(options(store), [student(1), student(2)]);
    return () => store.close();
  });

  test('tells a school of another place nothing, whether the student is there or not', async () => {
    const registry = createRegistry(options(store));
    const by = { kind: 'school', id: '5107030002' } as const;
    const answers = await Promise.all(
      ['s-1', 'nobody'].map(record =>
        registry.submit({ type: 'award.record', id: `award-${record}`, record, by, title: '示例' }),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ decision: { verdict: 'refused' }, replayed: false });
    expect(answers[0]!.record).toBeUndefined();
    expect(await registry.show('s-1', by)).toBeUndefined();
    expect((await registry.show('s-1', { kind: 'school', id: sending }))?.id).toBe('s-1');
    expect((await registry.show('s-1', { kind: 'guardian', id: 's-1' }))?.id).toBe('s-1');
    expect(await registry.show('s-1', { kind: 'guardian', id: 's-2' })).toBeUndefined();
  });

  test('shows the record with an answer of before only to who still has to do with it', async () => {
    const registry = createRegistry(options(store));
    const arranged = { ...request('t-1'), id: 'asked' };
    expect((await registry.submit(arranged)).record?.case?.openedBy.id).toBe(receiving);
    await registry.submit({ type: 'case.recall', id: 'recalled', record: 's-1', by: arranged.by });
    const again = await registry.submit(arranged);
    expect(again).toMatchObject({ replayed: true, decision: { verdict: 'pending' } });
    expect(again.record).toBeUndefined();
  });

  test('keeps what was asked beside the answer, so that it can be decided again', async () => {
    const registry = createRegistry(options(store));
    const { decision } = await registry.submit(request('t-1'));
    const command = { ...request('t-1'), recordMoves: true };
    expect(await keptDecision(store, 't-1')).toEqual({ command, decision });
    const refused = { ...request('t-2', sending), id: 'refused' };
    expect((await registry.submit(refused)).decision.verdict).toBe('refused');
    expect(await keptDecision(store, 'refused')).toBeUndefined();
    expect(await keptDecision(store, 'import-1')).toBeUndefined();
  });

  test('takes a transfer through every approval, in one write at the end', async () => {
    const registry = createRegistry(options(store));
    await registry.submit(request('t-1'));
    for (const by of [receiving, '510703', '510700', sending, '510104', '510100']) {
      const kind = by.length === 10 ? 'school' : 'authority';
      const { decision } = await registry.submit({
        type: 'case.approve',
        id: `ok-${by}`,
        record: 's-1',
        by: { kind, id: by },
      });
      expect(decision.verdict).toBe(by === '510100' ? 'granted' : 'pending');
    }
    const record = await registry.show('s-1');
    expect(record?.enrolments.map(({ school, status }) => [school, status])).toEqual([
      [sending, 'transferred'],
      [receiving, 'enrolled'],
    ]);
    expect(record?.duties.map(duty => duty.act)).toEqual([
      'file.hand-over',
      'file.receive',
      'exam-number.allocate',
    ]);
    expect((await verify(store)).faults).toEqual([]);
  });

  test('answers a command sent again with the answer that it got, and doubles nothing', async () => {
    const registry = createRegistry(options(store));
    const first = await registry.submit(request('t-1'));
    const again = await registry.submit(request('t-1'));
    expect(again).toMatchObject({ replayed: true, decision: { verdict: 'pending' } });
    expect(again.decision).toEqual(first.decision);
    expect((await registry.show('s-1'))?.version).toBe(first.record?.version);
  });

  test('refuses the same id for another command', async () => {
    const registry = createRegistry(options(store));
    await registry.submit(request('t-1'));
    const other = registry.submit({ ...request('t-1'), ground: 'other' });
    await expect(other).rejects.toMatchObject({ code: 'registry/reused' });
  });

  test('lets one of two schools win that ask for the same student at once', async () => {
    const registry = createRegistry(options(store));
    const asked = await Promise.all([
      registry.submit(request('t-1')),
      registry.submit(request('t-2', '5107030002')),
    ]);
    const opened = asked.filter(({ decision }) => decision.events.length > 0);
    const refused = asked.filter(({ decision }) => decision.verdict === 'refused');
    expect([opened.length, refused.length]).toEqual([1, 1]);
    // That a matter is in hand, and not which: neither school had to do with the student before.
    expect(refused[0]?.decision).toMatchObject({ refusals: [{ kind: 'impossible', rule: 'impossible' }] });
    expect(refused[0]?.record).toBeUndefined();
  });

  test('imports all of a file or none of it, and says which row', async () => {
    const bad = { ...student(4), content: { ...student(4).content, identity: student(1).content.identity } };
    const importing = importRecords(options(store), [student(3), bad]);
    await expect(importing).rejects.toMatchObject({ code: 'registry/taken', where: { row: 2 } });
    expect(await createRegistry(options(store)).show('s-3')).toBeUndefined();
  });

  test('imports the same file again without doubling anything', async () => {
    const report = await importRecords(options(store), [student(1), student(2), student(3)]);
    expect(report).toEqual({ imported: 1, replayed: 2 });
  });

  test('stops at the door what names an unknown party or is malformed', async () => {
    const registry = createRegistry(options(store));
    await expect(registry.submit(request('t-1', 'nowhere'))).rejects.toMatchObject({
      code: 'input/unknown-party',
    });
    await expect(registry.submit({ ...request('t-1'), appliedOn: '2026-02-30' })).rejects.toMatchObject({
      code: 'input/malformed',
      where: { path: 'appliedOn' },
    });
    await expect(registry.submit({ type: 'transfer.wish' })).rejects.toMatchObject({
      code: 'input/unknown-command',
    });
  });
});

describe('verify', () => {
  const tampered = async (change: (tables: MemoryTables) => void) => {
    const tables = memoryTables();
    const store = memoryStore(tables);
    await importRecords(options(store), [student(1)]);
    await createRegistry(options(store)).submit(request('t-1'));
    expect((await verify(store)).faults).toEqual([]);
    change(tables);
    return (await verify(store)).faults;
  };
  const entries = (tables: MemoryTables) => tables.ledgers.get('s-1')!;

  test('finds a changed entry', async () => {
    const faults = await tampered(tables => {
      const [first] = entries(tables);
      entries(tables)[0] = { ...first!, body: first!.body.replace('2025', '2024') };
    });
    expect(faults).toEqual([{ record: 's-1', seq: 1, kind: 'broken-link' }]);
  });

  test('finds a removed last entry', async () => {
    expect(await tampered(tables => void entries(tables).pop())).toEqual([
      { record: 's-1', kind: 'head-differs' },
    ]);
  });

  test('finds a removed entry in the middle and a changed order', async () => {
    expect(await tampered(tables => void entries(tables).shift())).toEqual([
      { record: 's-1', seq: 1, kind: 'missing-entry' },
    ]);
    expect(await tampered(tables => void entries(tables).reverse())).toEqual([
      { record: 's-1', seq: 1, kind: 'missing-entry' },
    ]);
  });
});
