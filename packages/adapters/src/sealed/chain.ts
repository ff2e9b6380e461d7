import type { Change, LedgerEntry } from '@xueji/core/store';
import type { SealedHead } from './envelope.ts';

/** Hashes of the kept ledgers, as far as a commit needs them: those in the database, and those that it is about to add. */
export class Chain {
  readonly #kept = new Map<string, Map<number, string>>();
  readonly #coming = new Map<string, Map<number, string | 'either'>>();

  keep(stream: string, { seq, hash }: SealedHead): void {
    at(this.#kept, stream).set(seq, hash);
  }

  add({ stream, seq, hash }: LedgerEntry): void {
    const coming = at(this.#coming, stream);
    // Of two changes with the same number one was committed before, and only the store knows which.
    coming.set(seq, coming.has(seq) ? 'either' : hash);
  }

  /** The hash that an entry follows; `undefined` where it is not known. */
  before({ stream, seq }: Pick<LedgerEntry, 'stream' | 'seq'>): string | undefined {
    if (seq === 1) return '';
    const found = this.#kept.get(stream)?.get(seq - 1) ?? this.#coming.get(stream)?.get(seq - 1);
    return found === 'either' ? undefined : found;
  }
}

function at<T>(map: Map<string, Map<number, T>>, stream: string): Map<number, T> {
  const found = map.get(stream);
  if (found) return found;
  const made = new Map<number, T>();
  map.set(stream, made);
  return made;
}

/** The first number that the changes add to each ledger. */
export function firstNumbers(changes: readonly Change[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { stream, seq } of changes.flatMap(change => change.entries))
    first.set(stream, Math.min(seq, first.get(stream) ?? seq));
  return first;
}
