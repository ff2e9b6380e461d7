/** How rows of an SQL database become what a store answers, whichever database it is. */
import type { Key, LedgerEntry, ScanRange, Stored } from '@xueji/core/store';

/** Rows by position. */
export type Rows = readonly (readonly unknown[])[];

/** Entries of a ledger that are asked for at once. */
export const ledgerPage = 500;

/** Notices that are looked at for a lease; what is behind them is for the next. */
export const noticesPage = 200;

export const stored = ({ kind, id }: Key, version: unknown, doc: unknown): Stored => ({
  key: { kind, id },
  version: Number(version),
  doc: String(doc),
});

/** Keys as the one parameter of a question for many. */
export const askedFor = (keys: readonly Key[]): string =>
  JSON.stringify(keys.map(({ kind, id }) => [kind, id]));

/** @param rows - position of the key from 0, version, document */
export function inOrder(keys: readonly Key[], rows: Rows): (Stored | undefined)[] {
  const found: (Stored | undefined)[] = keys.map(() => undefined);
  for (const [position, version, doc] of rows)
    found[Number(position)] = stored(keys[Number(position)]!, version, doc);
  return found;
}

/** @param ask - gives id, version and document of those behind an id, in the order of their ids */
export async function* pages(
  { kind, size, after: start = '' }: ScanRange,
  ask: (after: string) => Promise<Rows>,
): AsyncGenerator<Stored[]> {
  // Ids are never empty, so that every one is behind ''.
  for (let after = start; ; ) {
    const rows = await ask(after);
    const page = rows.map(([id, version, doc]) => stored({ kind, id: String(id) }, version, doc));
    if (page.length > 0) yield page;
    if (page.length < size) return;
    after = page.at(-1)!.key.id;
  }
}

/** @param ask - gives number, body and hash of at most {@link ledgerPage} entries behind a number, in their order */
export async function* entries(
  stream: string,
  ask: (after: number) => Promise<Rows>,
): AsyncGenerator<LedgerEntry> {
  for (let after = 0; ; ) {
    const rows = await ask(after);
    for (const [seq, body, hash] of rows)
      yield { stream, seq: Number(seq), body: String(body), hash: String(hash) };
    if (rows.length < ledgerPage) return;
    after = Number(rows.at(-1)![0]);
  }
}
