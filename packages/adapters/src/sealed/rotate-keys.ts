import { randomUUID } from 'node:crypto';
import type { Store, Stored, Write } from '@xueji/core/store';
import { ownChange } from '../plan/index.ts';
import { again } from './again.ts';
import { isErased, keyIn, keyKinds, wrappedKey, wrappedWith } from './key-documents.ts';
import type { KeyRing } from './key-ring.ts';

export interface Rotation {
  /** Wrapped with the current key now. */
  readonly rewrapped: number;
  /** They were already. */
  readonly current: number;
  /** Of students who were erased. */
  readonly erased: number;
}

/**
 * Wraps the keys of all students with the current key of the ring: what is encrypted with them stays as it is, and work goes on
 * meanwhile. Page by page; broken off anywhere, it is run again and finds what is left. When it has come to its end, and every process
 * writes with the new key, the old one can be destroyed.
 *
 * @param store - the one that is sealed, not the sealed one
 * @param ring - the new key first, then the old ones
 * @param options.size - keys a page, 500 unless told
 * @throws XuejiError `sealed/unknown-key`, `sealed/tampered`, `sealed/not-sealed`
 * @throws StoreRefusal as `commit`
 * @example
 * const ring = keyRing(['11'.repeat(32), '00'.repeat(32)]);
 * await rotateKeys(store, ring); //=> { rewrapped: 2, current: 0, erased: 0 }
 */
export async function rotateKeys(
  store: Store,
  ring: KeyRing,
  { size = 500, onProgress = () => {} }: { size?: number; onProgress?: (keys: number) => void } = {},
): Promise<Rotation> {
  let total: Rotation = { rewrapped: 0, current: 0, erased: 0 };
  for (const kind of keyKinds) {
    for await (const page of store.scan({ kind, size })) {
      const { rewrapped, current, erased } = await rotatePage(store, ring, page);
      total = {
        rewrapped: total.rewrapped + rewrapped,
        current: total.current + current,
        erased: total.erased + erased,
      };
      onProgress(total.rewrapped + total.current + total.erased);
    }
  }
  return total;
}

function rotatePage(store: Store, ring: KeyRing, page: readonly Stored[]): Promise<Rotation> {
  let known: readonly (Stored | undefined)[] | undefined = page;
  return again(store, async () => {
    const keys = (known ?? (await store.read(page.map(({ key }) => key)))).filter(
      stored => stored !== undefined,
    );
    known = undefined;
    const alive = keys.filter(stored => !isErased(stored));
    const old = alive.filter(stored => wrappedWith(stored) !== ring.current);
    const writes = await Promise.all(old.map(stored => rewrapped(stored, ring)));
    // A new id every time: it is by their content that keys are seen to be done.
    if (writes.length > 0) await store.commit([ownChange(`keys/${randomUUID()}`, writes)]);
    return {
      rewrapped: writes.length,
      current: alive.length - old.length,
      erased: keys.length - alive.length,
    };
  });
}

async function rewrapped(stored: Stored, ring: KeyRing): Promise<Write> {
  const { key, version } = stored;
  const doc = await wrappedKey(key, await keyIn(stored, ring), ring);
  return { key, expect: version, version: version + 1, doc, tags: {} };
}
