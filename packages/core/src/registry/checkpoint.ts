import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical.ts';
import { genesis } from './ledger.ts';
import type { Store } from './store.ts';

/** How far the ledger of one record had come. */
export interface Head {
  readonly record: string;
  readonly seq: number;
  readonly hash: string;
}

/** A digest over the heads of all ledgers on a day: what is signed and handed upward. The heads themselves stay with the register. */
export interface Checkpoint {
  readonly kind: 'xueji-checkpoint';
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly records: number;
  readonly entries: number;
  /** SHA-256 over the heads, a line each, in the order of the records. */
  readonly digest: string;
}

/** The text that is signed: the same checkpoint always has the same. */
export const checkpointText = (checkpoint: Checkpoint): string => canonicalJson(checkpoint);

/**
 * Takes a checkpoint, record by record: what was in the ledger on this day can be proved from it later.
 *
 * @param at - instant, ISO 8601
 * @param onHead - gets every head, to be kept in order: the check needs them
 */
export async function takeCheckpoint(
  store: Store,
  at: string,
  onHead: (head: Head) => void,
): Promise<Checkpoint> {
  const total = summing();
  for await (const page of store.scan({ kind: 'student', size: 500 })) {
    for (const { key } of page) {
      const head = await headOf(store, key.id);
      total.add(head);
      onHead(head);
    }
  }
  return { kind: 'xueji-checkpoint', at, ...total.sum() };
}

export interface CheckpointFault {
  /** Absent where the heads are not those of the checkpoint. */
  readonly record?: string;
  /** `other-heads`: the kept heads were altered; `rewritten`: the ledger at this place is another; `cut-off`: it ends before. */
  readonly kind: 'other-heads' | 'rewritten' | 'cut-off';
}

/**
 * Checks a register against a checkpoint taken earlier: every ledger still has, at the place where its head was, the same hash. A
 * ledger that was written anew from its first entry with hashes that fit, which `verify` cannot tell, is found here.
 *
 * @param heads - as they were kept
 */
export async function checkCheckpoint(
  store: Store,
  checkpoint: Checkpoint,
  heads: Iterable<Head>,
): Promise<readonly CheckpointFault[]> {
  const total = summing();
  const faults: CheckpointFault[] = [];
  for (const head of heads) {
    total.add(head);
    const kind = await faultAt(store, head);
    if (kind) faults.push({ record: head.record, kind });
  }
  const { digest, records, entries } = total.sum();
  const same =
    digest === checkpoint.digest && records === checkpoint.records && entries === checkpoint.entries;
  return same ? faults : [{ kind: 'other-heads' }, ...faults];
}

function summing() {
  const hash = sha256.create();
  let [records, entries] = [0, 0];
  return {
    add({ record, seq, hash: head }: Head) {
      hash.update(utf8ToBytes(`${JSON.stringify([record, seq, head])}\n`));
      records += 1;
      entries += seq;
    },
    sum: () => ({ records, entries, digest: bytesToHex(hash.digest()) }),
  };
}

async function headOf(store: Store, record: string): Promise<Head> {
  let head: Head = { record, seq: 0, hash: genesis };
  for await (const { seq, hash } of store.ledger(record)) head = { record, seq, hash };
  return head;
}

async function faultAt(store: Store, head: Head): Promise<'rewritten' | 'cut-off' | undefined> {
  for await (const { seq, hash } of store.ledger(head.record)) {
    if (seq === head.seq) return hash === head.hash ? undefined : 'rewritten';
  }
  return head.seq === 0 ? undefined : 'cut-off';
}
