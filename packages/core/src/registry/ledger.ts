import { canonicalJson, sha256Of } from '../canonical.ts';
import type { RecordEvent } from '../procedures/event.ts';
import type { Party } from '../record/vocabulary.ts';
import type { LedgerEntry } from './store.ts';

/** What the ledger keeps of an event: what happened, by which command, under which law, and when it was written. */
export interface LedgerBody {
  readonly event: RecordEvent;
  readonly command: { readonly id: string; readonly type: string; readonly by: Party };
  /** Digest of the regulation that the decision was made under. */
  readonly regulation: string;
  /** Instant of the entry, ISO 8601. */
  readonly at: string;
}

/** The hash before the first entry of a stream. */
export const genesis = '';

/** The next entries of a stream, each chained to the one before. */
export function chain(
  stream: string,
  bodies: readonly LedgerBody[],
  after: { readonly seq: number; readonly hash: string },
): readonly LedgerEntry[] {
  let previous = after.hash;
  return bodies.map((content, i) => {
    const seq = after.seq + i + 1;
    const body = canonicalJson(content);
    previous = linkHash(previous, stream, seq, body);
    return { stream, seq, body, hash: previous };
  });
}

/** SHA-256 over the previous hash, the stream, the number and the body, each on a line of its own. */
export function linkHash(previous: string, stream: string, seq: number, body: string): string {
  return sha256Of(`${previous}\n${stream}\n${seq}\n${body}`);
}
