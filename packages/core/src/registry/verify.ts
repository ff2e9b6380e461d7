import { canonicalJson } from '../canonical.ts';
import { isXuejiError } from '../errors/index.ts';
import { evolve } from '../evolve.ts';
import type { StudentRecord } from '../record/student-record.ts';
import { readRecord } from './change.ts';
import { genesis, type LedgerBody, linkHash } from './ledger.ts';
import type { Store, Stored } from './store.ts';

export interface VerifyFault {
  readonly record: string;
  /** Number of the entry; absent where the record as a whole is at fault. */
  readonly seq?: number;
  readonly kind: 'broken-link' | 'missing-entry' | 'impossible-event' | 'head-differs' | 'record-differs';
}

export interface VerifyReport {
  readonly records: number;
  readonly entries: number;
  readonly faults: readonly VerifyFault[];
}

/**
 * Recomputes the hash chain of every record and rebuilds the record from its ledger. Finds what was changed, removed,
 * inserted or reordered, and a record that its ledger doesn’t account for.
 */
export async function verify(
  store: Store,
  onProgress: (records: number) => void = () => {},
): Promise<VerifyReport> {
  let records = 0;
  let entries = 0;
  const faults: VerifyFault[] = [];
  for await (const page of store.scan({ kind: 'student', size: 500 })) {
    for (const stored of page) {
      const result = await verifyRecord(store, stored);
      records += 1;
      entries += result.entries;
      faults.push(...result.faults);
    }
    onProgress(records);
  }
  return { records, entries, faults };
}

async function verifyRecord(
  store: Store,
  stored: Stored,
): Promise<{ entries: number; faults: VerifyFault[] }> {
  const record = stored.key.id;
  const expected = readRecord(stored)!;
  let previous = genesis;
  let rebuilt: StudentRecord | undefined;
  let seq = 0;
  for await (const entry of store.ledger(record)) {
    seq += 1;
    if (entry.seq !== seq) return { entries: seq, faults: [{ record, seq, kind: 'missing-entry' }] };
    previous = linkHash(previous, record, seq, entry.body);
    if (entry.hash !== previous) return { entries: seq, faults: [{ record, seq, kind: 'broken-link' }] };
    const next = rebuild(rebuilt, entry.body);
    if (!next) return { entries: seq, faults: [{ record, seq, kind: 'impossible-event' }] };
    rebuilt = next;
  }
  if (previous !== expected.head) return { entries: seq, faults: [{ record, kind: 'head-differs' }] };
  const same = canonicalJson(rebuilt) === canonicalJson(expected.record);
  return { entries: seq, faults: same ? [] : [{ record, kind: 'record-differs' }] };
}

/** The record after an entry; `undefined` where its event cannot have happened. */
function rebuild(record: StudentRecord | undefined, body: string): StudentRecord | undefined {
  try {
    return evolve(record, (JSON.parse(body) as LedgerBody).event);
  } catch (error) {
    if (isXuejiError(error, 'record/illegal-event')) return undefined;
    throw error;
  }
}
