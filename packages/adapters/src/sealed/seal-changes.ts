import { createHmac, randomUUID } from 'node:crypto';
import {
  type Change,
  type Key,
  type LedgerEntry,
  type Store,
  type Stored,
  StoreRefusal,
  type Write,
} from '@xueji/core/store';
import { ownChange } from '../plan/index.ts';
import { Chain, firstNumbers } from './chain.ts';
import { envelopeOf, noHead, type SealedHead, sealedDocument, sealedEntry } from './envelope.ts';
import { dataKeyOf, keyIn, makeKey, registerKey, wrappedKey } from './key-documents.ts';
import type { KeyRing } from './key-ring.ts';

/**
 * Added to the number of an entry whose predecessor is not known here: another writer’s is on its way. The store refuses the entry
 * under either number, and could not say so had the predecessor arrived in between.
 */
const outOfReach = 2 ** 52;

export const saidOf = (seq: number): number => (seq > outOfReach ? seq - outOfReach : seq);

/** What is needed to seal a commit, read at once. */
interface Ready {
  readonly keys: ReadonlyMap<string, Uint8Array>;
  readonly register: Uint8Array;
  /** Documents of keys that are new. */
  readonly made: readonly Write[];
  readonly heads: ReadonlyMap<string, SealedHead>;
  readonly chain: Chain;
}

/**
 * The changes as they are kept. New keys come in a change of their own behind them, so that they are there where any of them is:
 * one that was committed before writes nothing.
 */
export async function sealedChanges(
  store: Store,
  ring: KeyRing,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const ready = await readyFor(store, ring, changes);
  const sealed = changes.map(change => sealedChange(change, ready));
  if (ready.made.length === 0) return sealed;
  return [...sealed, ownChange(`keys/${randomUUID()}`, ready.made)];
}

/**
 * Whose key a document is sealed with: that of the student whose ledger its change continues; where there is none, or several, one
 * of its own.
 */
function subjectOf({ key }: Write, { entries }: Change): string {
  const [first, ...others] = new Set(entries.map(({ stream }) => stream));
  return first === undefined || others.length > 0 ? key.id : first;
}

async function readyFor(store: Store, ring: KeyRing, changes: readonly Change[]): Promise<Ready> {
  const subjects = new Set(
    changes.flatMap(change => [
      ...change.writes.map(write => subjectOf(write, change)),
      ...change.entries.map(({ stream }) => stream),
    ]),
  );
  const rewritten = changes.flatMap(({ writes }) =>
    writes.filter(({ expect }) => expect !== 'absent').map(({ key }) => key),
  );
  const wanted = [...subjects];
  const [forRegister, ...found] = await store.read([registerKey, ...wanted.map(dataKeyOf), ...rewritten]);
  const register = forRegister ? await keyIn(forRegister, ring) : await firstRegisterKey(store, ring);
  const keys = new Map<string, Uint8Array>();
  const made: Write[] = [];
  for (const [i, subject] of wanted.entries()) {
    const stored = found[i];
    const key = stored ? await keyIn(stored, ring) : makeKey();
    keys.set(subject, key);
    if (!stored) made.push(await newKey(dataKeyOf(subject), key, ring));
  }
  return { keys, register, made, ...(await ledgersOf(store, changes, found.slice(wanted.length))) };
}

/** Made before the first commit and not with it: of two that come first at once, both need the same one. */
async function firstRegisterKey(store: Store, ring: KeyRing): Promise<Uint8Array> {
  await store.commit([ownChange('keys/register', [await newKey(registerKey, makeKey(), ring)])]);
  const [stored] = await store.read([registerKey]);
  // A transaction that began before it was made elsewhere may not see it.
  if (!stored) throw new StoreRefusal({ kind: 'busy', scope: 'transaction' });
  return keyIn(stored, ring);
}

const newKey = async (at: Key, key: Uint8Array, ring: KeyRing): Promise<Write> => ({
  key: at,
  expect: 'absent',
  version: 1,
  doc: await wrappedKey(at, key, ring),
  tags: {},
});

async function ledgersOf(store: Store, changes: readonly Change[], found: readonly (Stored | undefined)[]) {
  const heads = new Map<string, SealedHead>();
  const chain = new Chain();
  const reached = new Map<string, number>();
  for (const stored of found) {
    if (!stored) continue;
    const { head } = envelopeOf(stored);
    const { id } = stored.key;
    heads.set(nameOf(stored.key), head);
    reached.set(id, Math.max(head.seq, reached.get(id) ?? 0));
    if (head.seq > 0) chain.keep(id, head);
  }
  for (const [stream, seq] of firstNumbers(changes)) {
    if (seq - 1 <= (reached.get(stream) ?? 0)) continue;
    for await (const entry of store.ledger(stream)) chain.keep(stream, entry);
  }
  return { heads, chain };
}

const nameOf = ({ kind, id }: Key) => `${kind}\0${id}`;

function sealedChange(change: Change, { keys, register, heads, chain }: Ready): Change {
  const entries: LedgerEntry[] = [];
  for (const entry of change.entries) {
    const own = entries.findLast(({ stream }) => stream === entry.stream);
    const previous = own?.hash ?? chain.before(entry);
    const sealed = sealedEntry(entry, keys.get(entry.stream)!, previous ?? '');
    const isOut = previous === undefined || (own && own.seq > outOfReach);
    entries.push(isOut ? { ...sealed, seq: sealed.seq + outOfReach } : sealed);
  }
  for (const entry of entries) chain.add(entry);
  const writes = change.writes.map(write => {
    const subject = subjectOf(write, change);
    const newest = entries.findLast(({ stream }) => stream === write.key.id);
    const head = newest ?? heads.get(nameOf(write.key)) ?? noHead;
    return sealedDocument(write, subject, keys.get(subject)!, head);
  });
  // The plain digest of a request would confirm a guess of the number in it.
  const digest = createHmac('sha256', register).update(change.digest).digest('hex');
  return { ...change, digest, entries, writes };
}
