import { isXuejiError } from '@xueji/core/errors';
import type { LedgerEntry, Store, Stored } from '@xueji/core/store';
import { type Envelope, envelopeOf, openedDocument, openedEntry, sealedLink } from './envelope.ts';
import { dataKeyOf, isErased, keyIn } from './key-documents.ts';
import type { KeyRing } from './key-ring.ts';

export interface SealFault {
  readonly record: string;
  /** Number of the entry; absent where the record as a whole is at fault. */
  readonly seq?: number;
  readonly kind: 'broken-link' | 'missing-entry' | 'head-differs' | 'not-sealed' | 'no-data-key' | 'tampered';
}

export interface SealReport {
  readonly records: number;
  readonly entries: number;
  readonly erased: number;
  readonly faults: readonly SealFault[];
}

/**
 * Checks what is kept, record by record. Without keys: that no entry of a ledger was altered, removed, inserted or reordered by anyone who
 * did not also write all that follows it anew, the records of erased students included; whoever can write the database can do that, and
 * a checkpoint taken of the same store finds it. With keys: that every text is one that a holder of the keys wrote, for this student and
 * this place. What the texts say is for `verify` of `@xueji/core/registry` over the sealed store.
 *
 * @param store - the one that is sealed, not the sealed one
 * @throws XuejiError `sealed/unknown-key` where the ring lacks a key
 * @example await checkSeals(store); //=> { records: 0, entries: 0, erased: 0, faults: [] }
 */
export async function checkSeals(
  store: Store,
  { ring, onProgress = () => {} }: { ring?: KeyRing; onProgress?: (records: number) => void } = {},
): Promise<SealReport> {
  const [faults, counted] = [[] as SealFault[], { records: 0, entries: 0, erased: 0 }];
  for await (const page of store.scan({ kind: 'student', size: 500 })) {
    const keys = await store.read(page.map(({ key }) => dataKeyOf(key.id)));
    for (const [i, stored] of page.entries()) {
      const dataKey = keys[i];
      const gone = dataKey !== undefined && isErased(dataKey);
      const key = ring && dataKey && !gone ? await keyIn(dataKey, ring) : undefined;
      const { entries, fault } = await checkRecord(store, stored, key);
      const missing = dataKey ? undefined : ({ kind: 'no-data-key' } as const);
      for (const each of [missing, fault]) if (each) faults.push({ record: stored.key.id, ...each });
      counted.records += 1;
      counted.entries += entries;
      if (gone) counted.erased += 1;
    }
    onProgress(counted.records);
  }
  return { ...counted, faults };
}

type Fault = Omit<SealFault, 'record'>;

async function checkRecord(
  store: Store,
  stored: Stored,
  key: Uint8Array | undefined,
): Promise<{ entries: number; fault: Fault | undefined }> {
  let [entries, previous] = [0, ''];
  for await (const entry of store.ledger(stored.key.id)) {
    entries += 1;
    const fault = faultOf(entry, entries, previous, key);
    if (fault) return { entries, fault: { seq: entries, kind: fault } };
    previous = entry.hash;
  }
  const fault = faultIn(() => {
    const envelope = envelopeOf(stored);
    if (key) openedDocument(stored, envelope, key);
    return isAt(envelope, entries, previous) ? undefined : 'head-differs';
  });
  return { entries, fault: fault && { kind: fault } };
}

const isAt = ({ head }: Envelope, seq: number, hash: string) => head.seq === seq && head.hash === hash;

function faultOf(entry: LedgerEntry, seq: number, previous: string, key: Uint8Array | undefined) {
  if (entry.seq !== seq) return 'missing-entry';
  if (entry.hash !== sealedLink(previous, entry)) return 'broken-link';
  return faultIn(() => {
    if (key) openedEntry(entry, key);
    return undefined;
  });
}

function faultIn(look: () => Fault['kind'] | undefined): Fault['kind'] | undefined {
  try {
    return look();
  } catch (error) {
    for (const kind of ['not-sealed', 'tampered'] as const)
      if (isXuejiError(error, `sealed/${kind}`)) return kind;
    throw error;
  }
}
