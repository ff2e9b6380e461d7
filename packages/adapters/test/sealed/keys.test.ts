import {
  checkCheckpoint,
  createRegistry,
  type Head,
  identityClaims,
  importRecords,
  rekeyClaims,
  takeCheckpoint,
  verify,
} from '@xueji/core/registry';
import type { Store } from '@xueji/core/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { collect } from '../../src/conformance/assertions.ts';
import { type MemoryTables, memoryStore, memoryTables } from '../../src/memory/index.ts';
import { checkSeals, erase, type KeyRing, keyRing, rotateKeys, sealed } from '../../src/sealed/index.ts';
import { first, leaver, registerOver } from '../support/cohort.ts';
import { identityNumbers, lived, numbered } from '../support/sealed-register.ts';
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

const both = keyRing([testKey('2'), testKey('1')]);
const onlyNew = keyRing([testKey('2')]);
const by = { kind: 'school', id: first } as const;
const award = (n: number, id: string) => ({
  type: 'award.record',
  id,
  record: leaver(n).record,
  by,
  title: '示例',
});
const shown = (over: Store, n: number) => createRegistry(registerOver(over)).show(leaver(n).record);
const ciphertexts = () => [
  ...[...tables.kinds.get('student')!.rows.values()].map(({ stored }) => stored.doc),
  ...[...tables.ledgers.values()].flat().map(({ body }) => body),
];

describe('rotation of the vendor’s key', () => {
  test('wraps the keys anew, leaves what they encrypt, and makes the old key superfluous', async () => {
    const before = ciphertexts();
    expect(await rotateKeys(kept, both, { size: 2 })).toEqual({ rewrapped: 4, current: 0, erased: 0 });
    expect(ciphertexts()).toEqual(before);
    expect((await verify(sealed(kept, onlyNew))).faults).toEqual([]);
    await expect(shown(sealed(kept, testRing), 1)).rejects.toMatchObject({ code: 'sealed/unknown-key' });
    expect(await rotateKeys(kept, both)).toEqual({ rewrapped: 0, current: 4, erased: 0 });
  });

  test('work goes on meanwhile, with the old key and the new one, and a command sent again is known', async () => {
    const [old, fresh] = [sealed(kept, both), createRegistry(registerOver(sealed(kept, both)))];
    const seen: number[] = [];
    const submitted: Promise<unknown>[] = [];
    await rotateKeys(kept, both, {
      size: 1,
      onProgress(keys) {
        seen.push(keys);
        submitted.push(fresh.submit(award(1, `meanwhile-${keys}`)));
      },
    });
    await Promise.all(submitted);
    expect(seen).toEqual([1, 2, 3, 4]);
    expect((await verify(old)).faults).toEqual([]);
    expect((await createRegistry(registerOver(old)).submit(award(1, 'award-1'))).replayed).toBe(true);
    expect(await importRecords(registerOver(old), [numbered(1)])).toEqual({ imported: 0, replayed: 1 });
  });

  test('broken off, everything can be read, and it goes on where it was', async () => {
    let wraps = 0;
    const failing: KeyRing = {
      ...both,
      wrap(key, place) {
        wraps += 1;
        if (wraps === 3) throw new Error('the key service is away');
        return both.wrap(key, place);
      },
    };
    await expect(rotateKeys(kept, failing, { size: 1 })).rejects.toThrow('away');
    expect((await verify(sealed(kept, both))).faults).toEqual([]);
    expect(await rotateKeys(kept, both)).toEqual({ rewrapped: 2, current: 2, erased: 0 });
  });

  test('a student erased in between stays erased', async () => {
    let first = true;
    const slow: KeyRing = {
      ...both,
      async wrap(key, place) {
        if (first) {
          first = false;
          await erase(kept, { kind: 'student', id: 's-0002' });
        }
        return both.wrap(key, place);
      },
    };
    expect(await rotateKeys(kept, slow)).toEqual({ rewrapped: 3, current: 0, erased: 1 });
    await expect(shown(sealed(kept, both), 2)).rejects.toMatchObject({ code: 'sealed/erased' });
  });
});

describe('erasure', () => {
  const key = { kind: 'student', id: 's-0002' };

  test('what was erased is said to be, everywhere, and the others are as they were', async () => {
    await erase(kept, key);
    await erase(kept, key);
    const erased = { code: 'sealed/erased', details: { id: 's-0002' } };
    const registry = createRegistry(registerOver(store));
    await expect(registry.show('s-0002')).rejects.toMatchObject(erased);
    await expect(registry.submit(award(2, 'late'))).rejects.toMatchObject(erased);
    await expect(collect(store.ledger('s-0002'))).rejects.toMatchObject(erased);
    await expect(store.read([{ kind: 'decision', id: 'award-2' }])).rejects.toMatchObject(erased);
    const pages = await collect(store.scan({ kind: 'student', size: 1 }));
    expect(pages.flat().map(stored => stored.key.id)).toEqual(['s-0001', 's-0003']);
    const listed = await collect(kept.scan({ kind: 'student', where: { school: first }, size: 9 }));
    expect(listed.flat()).toHaveLength(2);
    expect(await verify(store)).toMatchObject({ records: 2, faults: [] });
    await expect(erase(kept, { kind: 'student', id: 'nobody' })).rejects.toMatchObject({
      code: 'sealed/no-data-key',
    });
  });

  test('its ledger still proves that it was not altered, and so does a checkpoint of before', async () => {
    const heads: Head[] = [];
    const checkpoint = await takeCheckpoint(kept, '2027-07-07T09:00:00+08:00', head => void heads.push(head));
    await erase(kept, key);
    expect(await checkSeals(kept, { ring: testRing })).toEqual({
      records: 3,
      entries: 7,
      erased: 1,
      faults: [],
    });
    expect(await checkCheckpoint(kept, checkpoint, heads)).toEqual([]);
    tables.ledgers.get('s-0002')!.pop();
    expect((await checkSeals(kept)).faults).toEqual([{ record: 's-0002', kind: 'head-differs' }]);
    expect(await checkCheckpoint(kept, checkpoint, heads)).toEqual([{ record: 's-0002', kind: 'cut-off' }]);
  });

  test('the person can be registered anew where the claims were freed with it', async () => {
    const options = registerOver(store);
    const again = { ...numbered(2), id: 'again', record: 's-new' };
    const record = (await shown(store, 2))!;
    await expect(importRecords(options, [again])).rejects.toMatchObject({ code: 'registry/taken' });
    await erase(kept, key, identityClaims(record, options.identityKey, 'free'));
    expect(await importRecords(options, [again])).toEqual({ imported: 1, replayed: 0 });
  });
});

describe('rotation of the key of the claims', () => {
  const to = 'a new key for tests';
  const rekeying = { id: 'claims-2027', from: registerOver(memoryStore()).identityKey, to, size: 2 };
  const claimed = () =>
    [...tables.claims].flatMap(([scope, owners]) =>
      [...owners].map(([value, owner]) => ({ scope, value, owner })),
    );

  test.each(['plain', 'sealed'])(
    'a %s register: numbers are found under the new key, and under it only',
    async how => {
      const [mine, underneath] = [memoryTables(), tables];
      if (how === 'plain') {
        tables = mine;
        store = memoryStore(mine);
        await lived(store);
      } else expect(tables).toBe(underneath);
      const before = claimed();
      expect(await rekeyClaims(store, rekeying)).toEqual({ rekeyed: 3, replayed: 0 });
      const options = { ...registerOver(store), identityKey: to };
      const twin = { ...numbered(9, identityNumbers[0]), id: 'twin' };
      await expect(importRecords(options, [twin])).rejects.toMatchObject({ code: 'registry/taken' });
      expect(claimed()).toHaveLength(before.length);
      const hashed = before.filter(({ scope }) => scope === 'person' || scope === 'student-number');
      expect(hashed).toHaveLength(6);
      expect(claimed().filter(({ value }) => hashed.some(old => old.value === value))).toEqual([]);
    },
  );

  test('broken off, it goes on where it was; with a wrong old key it says so', async () => {
    const wrong = rekeyClaims(store, { ...rekeying, from: 'another' });
    await expect(wrong).rejects.toMatchObject({
      code: 'registry/other-identity-key',
      where: { path: 's-0001' },
    });
    let pages = 0;
    const away = rekeyClaims(
      {
        ...store,
        commit: changes => (++pages > 1 ? Promise.reject(new Error('away')) : store.commit(changes)),
      },
      rekeying,
    );
    await expect(away).rejects.toThrow('away');
    expect(await rekeyClaims(store, rekeying)).toEqual({ rekeyed: 1, replayed: 2 });
  });
});
