import type { Claim, Key, Store } from '@xueji/core/store';
import { ownChange } from '../plan/index.ts';
import { again } from './again.ts';
import { dataKeyOf, erasure, isErased } from './key-documents.ts';
import { placeOf } from './place.ts';
import { sealFault } from './seal-fault.ts';

/**
 * Erases a student: destroys the key that the record, its ledger and the answers are encrypted with, and takes the record out of every
 * list. What stays is unreadable, and still proves that nobody altered it. Erased again, nothing happens.
 *
 * A copy of the key in backups, or in what the database has not yet overwritten, is wrapped with the vendor’s key of today: it is gone for
 * good with the next rotation, once that key is destroyed.
 *
 * @param store - the one that is sealed, not the sealed one
 * @param key - of the record, such as `{ kind: 'student', id: 's-1' }`
 * @param claims - what the student held and others may take from now on: see `identityClaims` of `@xueji/core/registry`
 * @throws XuejiError `sealed/no-data-key`
 * @throws StoreRefusal as `commit`
 * @example await erase(store, { kind: 'student', id: 's-1' });
 */
export async function erase(store: Store, key: Key, claims: readonly Claim[] = []): Promise<void> {
  await again(store, async () => {
    const [dataKey, record] = await store.read([dataKeyOf(key.id), key]);
    if (!dataKey) throw sealFault('no-data-key', placeOf(key.kind, key.id));
    if (isErased(dataKey)) return;
    const writes = [erasure(dataKey)];
    if (record) {
      const { version, doc } = record;
      writes.push({ key, expect: version, version: version + 1, doc, tags: {} });
    }
    await store.commit([ownChange(`erase/${placeOf(key.kind, key.id)}`, writes, claims)]);
  });
}
