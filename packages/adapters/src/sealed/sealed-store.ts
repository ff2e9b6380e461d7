import {
  type Change,
  isStoreRefusal,
  type Key,
  type ScanRange,
  type Store,
  type Stored,
  StoreRefusal,
} from '@xueji/core/store';
import { checkChanges, checkKeys } from '../checks/index.ts';
import { again } from './again.ts';
import { type Envelope, envelopeOf, openedDocument, openedEntry, sealedLink } from './envelope.ts';
import { dataKeyOf, isErased, keyIn, keyKinds, registerKey } from './key-documents.ts';
import type { KeyRing } from './key-ring.ts';
import { placeOf } from './place.ts';
import { saidOf, sealedChanges } from './seal-changes.ts';
import { sealFault } from './seal-fault.ts';

/**
 * A store that keeps everything encrypted in another one: documents and ledger entries whole, each student’s with a key of the student’s
 * own, which is kept wrapped by the vendor’s. What other tools search by stays as it is: ids, tags, claims, notices.
 *
 * A student who was erased is left out of scans.
 *
 * @param store - any store, host or guest
 * @param ring - see `keyRing`
 * @throws XuejiError from the verbs: `sealed/erased`, `sealed/unknown-key`, `sealed/tampered`, `sealed/not-sealed`, `sealed/no-data-key`,
 *   `sealed/reserved`
 * @example
 * const store = sealed(memoryStore(), keyRing(['00'.repeat(32)]));
 * await store.draw('exam-number/5101/2026', 1); //=> 1
 */
export function sealed(store: Store, ring: KeyRing): Store {
  return {
    traits: { ...store.traits, name: `sealed ${store.traits.name}` },

    async read(keys: readonly Key[]) {
      checkKeys(keys);
      for (const { kind } of keys) refuseReserved(kind);
      // The key of a document is most often that of its own id: asked for with it.
      const found = await store.read([...keys, ...keys.map(({ id }) => dataKeyOf(id))]);
      const documents = found.slice(0, keys.length);
      const known = found.slice(keys.length).filter(isThere);
      const envelopes = documents.map(stored => stored && envelopeOf(stored));
      const dataKeys = await dataKeysOf(store, ring, envelopes.filter(isThere), known);
      return documents.map((stored, i) => {
        const envelope = envelopes[i];
        return stored && envelope && openedDocument(stored, envelope, dataKeys.of(envelope));
      });
    },

    async *scan(range: ScanRange) {
      refuseReserved(range.kind);
      for await (const page of store.scan(range)) {
        const envelopes = page.map(envelopeOf);
        const dataKeys = await dataKeysOf(store, ring, envelopes, []);
        const there = page.flatMap((stored, i) => {
          const envelope = envelopes[i]!;
          return dataKeys.isErased(envelope) ? [] : openedDocument(stored, envelope, dataKeys.of(envelope));
        });
        if (there.length > 0) yield there;
      }
    },

    draw: (sequence: string, count: number) => store.draw(sequence, count),

    async commit(changes: readonly Change[]) {
      checkChanges(changes);
      for (const { writes } of changes) for (const { key } of writes) refuseReserved(key.kind);
      const commit = async () => store.commit(await sealedChanges(store, ring, changes));
      try {
        return (await again(store, commit, isAboutKeys)).slice(0, changes.length);
      } catch (error) {
        throw isStoreRefusal(error) ? asSaid(error) : error;
      }
    },

    async *ledger(stream: string) {
      let key: Uint8Array | undefined;
      let previous = '';
      for await (const entry of store.ledger(stream)) {
        key ??= await dataKey(store, ring, stream);
        if (entry.hash !== sealedLink(previous, entry))
          throw sealFault('tampered', placeOf('entry', stream, entry.seq));
        previous = entry.hash;
        yield openedEntry(entry, key);
      }
    },

    // A notice says that something happened, never what: it is handed on as it is kept.
    ...(store.outbox ? { outbox: store.outbox } : {}),

    close: () => store.close(),
  };
}

/** Whether anything was ever written to the store through `sealed`. */
export async function isSealed(store: Store): Promise<boolean> {
  const [found] = await store.read([registerKey]);
  return found !== undefined;
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

function refuseReserved(kind: string): void {
  if (keyKinds.includes(kind)) throw sealFault('reserved', placeOf(kind), { kind });
}

const isAboutKeys = ({ reason }: StoreRefusal) =>
  reason.kind === 'stale' && keyKinds.includes(reason.key.kind);

/** The refusal by the number that the caller gave. */
function asSaid(refusal: StoreRefusal): StoreRefusal {
  const { reason } = refusal;
  if (reason.kind !== 'ledger') return refusal;
  return new StoreRefusal({ ...reason, seq: saidOf(reason.seq) }, { cause: refusal });
}

async function dataKey(store: Store, ring: KeyRing, subject: string): Promise<Uint8Array> {
  const [stored] = await store.read([dataKeyOf(subject)]);
  return keyIn(required(stored, subject), ring);
}

function required(stored: Stored | undefined, subject: string): Stored {
  if (!stored) throw sealFault('no-data-key', placeOf(dataKeyOf('').kind, subject));
  return stored;
}

/** The keys of a page of documents. */
async function dataKeysOf(
  store: Store,
  ring: KeyRing,
  envelopes: readonly Envelope[],
  known: readonly Stored[],
) {
  const documents = new Map(known.map(stored => [stored.key.id, stored]));
  const subjects = [...new Set(envelopes.map(({ subject }) => subject))];
  const missing = subjects.filter(subject => !documents.has(subject));
  const found = missing.length > 0 ? await store.read(missing.map(dataKeyOf)) : [];
  for (const stored of found) if (stored) documents.set(stored.key.id, stored);
  const keys = new Map<string, Uint8Array>();
  const erased = new Set<string>();
  for (const subject of subjects) {
    const stored = required(documents.get(subject), subject);
    if (isErased(stored)) erased.add(subject);
    else keys.set(subject, await keyIn(stored, ring));
  }
  return {
    isErased: ({ subject }: Envelope) => erased.has(subject),
    of({ subject }: Envelope): Uint8Array {
      const key = keys.get(subject);
      if (!key) throw sealFault('erased', placeOf(dataKeyOf('').kind, subject), { id: subject });
      return key;
    },
  };
}
