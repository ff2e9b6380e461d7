import { verify } from '@xueji/core/registry';
import type { LedgerEntry, Store, Stored } from '@xueji/core/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { collect } from '../../src/conformance/assertions.ts';
import { type MemoryTables, memoryStore, memoryTables } from '../../src/memory/index.ts';
import { checkSeals, keyRing, sealed } from '../../src/sealed/index.ts';
import { lived } from '../support/sealed-register.ts';
import { testKey, testRing } from '../support/sealed-subject.ts';

let tables: MemoryTables;
let kept: Store;
let store: Store;

beforeEach(async () => {
  tables = memoryTables();
  kept = memoryStore(tables);
  store = sealed(kept, testRing);
  await lived(store);
});

const student = (n: number) => ({ kind: 'student', id: `s-000${n}` });
const rows = (kind: string) => tables.kinds.get(kind)!.rows;
const alter = (kind: string, id: string, change: (stored: Stored) => Partial<Stored>) => {
  const row = rows(kind).get(id)!;
  rows(kind).set(id, { ...row, stored: { ...row.stored, ...change(row.stored) } });
};
const docOf = (kind: string, id: string) => rows(kind).get(id)!.stored.doc;
const ledger = (n: number) => tables.ledgers.get(student(n).id)!;
const alterEntry = (n: number, at: number, change: (entry: LedgerEntry) => Partial<LedgerEntry>) => {
  ledger(n)[at] = { ...ledger(n)[at]!, ...change(ledger(n)[at]!) };
};
/** One character of the ciphertext, in its middle. */
const bent = (text: string) => {
  const middle = Math.floor(text.length / 2);
  return text.slice(0, middle) + (text[middle] === 'A' ? 'B' : 'A') + text.slice(middle + 1);
};
const reading = (n: number) => store.read([student(n)]);
const ledgerOf = (n: number) => collect(store.ledger(student(n).id));

test('with another key nothing is read or written, and the key that is missing is named', async () => {
  const wrong = sealed(kept, keyRing([testKey('2')]));
  const refusal = { code: 'sealed/unknown-key', details: { key: testRing.current } };
  await expect(wrong.read([student(1)])).rejects.toMatchObject(refusal);
  await expect(collect(wrong.scan({ kind: 'student', size: 10 }))).rejects.toMatchObject(refusal);
  await expect(collect(wrong.ledger(student(1).id))).rejects.toMatchObject(refusal);
  await expect(lived(wrong)).rejects.toMatchObject(refusal);
});

test('a key that is none is not taken', () => {
  for (const keys of [[], [''], ['12'.repeat(31)], ['zz'.repeat(32)]])
    expect(() => keyRing(keys)).toThrow(/sealed\/bad-key/);
});

describe('what was altered is not opened', () => {
  test.each([
    ['a character of a document', () => alter('student', 's-0001', ({ doc }) => ({ doc: bent(doc) }))],
    [
      'a document of another student',
      () => alter('student', 's-0001', () => ({ doc: docOf('student', 's-0002') })),
    ],
    [
      'a document of another student under one’s own name',
      () =>
        alter('student', 's-0001', () => ({ doc: docOf('student', 's-0002').replace(/s-0002$/, 's-0001') })),
    ],
    ['a version', () => alter('student', 's-0001', ({ version }) => ({ version: version + 1 }))],
    [
      'the key of another student',
      () => alter('data-key', 's-0001', () => ({ doc: docOf('data-key', 's-0002') })),
    ],
    ['a character of a key', () => alter('data-key', 's-0001', ({ doc }) => ({ doc: bent(doc) }))],
    [
      'the place in the ledger',
      () => alter('student', 's-0001', ({ doc }) => ({ doc: doc.replace(/^sealed \d/, 'sealed 1') })),
    ],
  ])('%s', async (_, tamper) => {
    tamper();
    await expect(reading(1)).rejects.toMatchObject({ code: 'sealed/tampered' });
    await expect(collect(store.scan({ kind: 'student', size: 10 }))).rejects.toMatchObject({
      code: 'sealed/tampered',
    });
    await expect(reading(2)).resolves.toHaveLength(1);
  });

  test('an older text of the same document', async () => {
    const old = docOf('student', 's-0002');
    await lived(store).catch(() => {});
    const { version } = rows('student').get('s-0002')!.stored;
    alter('student', 's-0002', () => ({ doc: old, version: version + 1 }));
    await expect(reading(2)).rejects.toMatchObject({ code: 'sealed/tampered' });
  });

  test('an answer that another command got', async () => {
    alter('decision', 'award-1', () => ({ doc: docOf('decision', 'award-2') }));
    const key = { kind: 'decision', id: 'award-1' };
    await expect(store.read([key])).rejects.toMatchObject({
      code: 'sealed/tampered',
      where: { path: '["decision","award-1"]' },
    });
  });

  test('text that is not encrypted at all', async () => {
    alter('student', 's-0001', () => ({ doc: '{"record":{}}' }));
    await expect(reading(1)).rejects.toMatchObject({ code: 'sealed/not-sealed' });
  });

  test('a student whose key is missing', async () => {
    rows('data-key').delete('s-0001');
    await expect(reading(1)).rejects.toMatchObject({ code: 'sealed/no-data-key' });
    await expect(ledgerOf(1)).rejects.toMatchObject({ code: 'sealed/no-data-key' });
    expect((await checkSeals(kept)).faults).toEqual([{ record: 's-0001', kind: 'no-data-key' }]);
  });

  test('the kinds of the keys themselves are not to be had', async () => {
    const reserved = { code: 'sealed/reserved' };
    for (const kind of ['data-key', 'register-key']) {
      await expect(store.read([{ kind, id: 's-0001' }])).rejects.toMatchObject(reserved);
      await expect(collect(store.scan({ kind, size: 1 }))).rejects.toMatchObject(reserved);
      const write = { key: { kind, id: 's-0001' }, expect: 1, version: 2, doc: '', tags: {} };
      const change = { id: 'x', digest: 'x', writes: [write], entries: [], claims: [], notices: [] };
      await expect(store.commit([change])).rejects.toMatchObject(reserved);
    }
  });
});

describe('the ledger', () => {
  test('is found whole, with keys and without', async () => {
    const sound = { records: 3, entries: 7, erased: 0, faults: [] };
    expect(await checkSeals(kept)).toEqual(sound);
    expect(await checkSeals(kept, { ring: testRing })).toEqual(sound);
    expect(await verify(store)).toEqual({ records: 3, entries: 7, faults: [] });
  });

  test.each([
    ['a changed body', () => alterEntry(1, 0, ({ body }) => ({ body: bent(body) })), 1, 'broken-link'],
    ['a changed hash', () => alterEntry(1, 1, ({ hash }) => ({ hash: bent(hash) })), 2, 'broken-link'],
    [
      'an entry of another student',
      () => alterEntry(1, 0, () => ({ ...ledger(2)[0]!, stream: 's-0001' })),
      1,
      'broken-link',
    ],
    ['a removed entry', () => ledger(1).splice(0, 1), 1, 'missing-entry'],
    ['a removed last entry', () => ledger(1).pop(), undefined, 'head-differs'],
    [
      'an entry written after the last',
      () => ledger(1).push({ ...ledger(1)[0]!, seq: ledger(1).length + 1 }),
      4,
      'broken-link',
    ],
  ])('%s is found without a key', async (_, tamper, seq, kind) => {
    tamper();
    const { faults } = await checkSeals(kept);
    expect(faults).toEqual([{ record: 's-0001', ...(seq === undefined ? {} : { seq }), kind }]);
  });

  test('read through the seal it is refused where an entry was altered', async () => {
    alterEntry(1, 1, ({ body }) => ({ body: bent(body) }));
    await expect(ledgerOf(1)).rejects.toMatchObject({
      code: 'sealed/tampered',
      where: { path: '["entry","s-0001",2]' },
    });
  });

  test('an entry that a forger chained anew, with a hash that fits, is found with keys', async () => {
    const [one] = ledger(2);
    const { sealedLink } = await import('../../src/sealed/envelope.ts');
    const forged = { stream: 's-0001', seq: 1, body: one!.body };
    let previous = '';
    for (const [i, entry] of [forged, ...ledger(1).slice(1)].entries()) {
      previous = sealedLink(previous, entry);
      ledger(1)[i] = { ...entry, hash: previous };
    }
    alter('student', 's-0001', ({ doc }) => ({
      doc: doc.replace(/^sealed (\d+) \S+/, `sealed $1 ${previous}`),
    }));
    expect((await checkSeals(kept)).faults).toEqual([]);
    const { faults } = await checkSeals(kept, { ring: testRing });
    expect(faults).toEqual([{ record: 's-0001', seq: 1, kind: 'tampered' }]);
  });
});
