import { createHash } from 'node:crypto';
import type { Key, LedgerEntry, Stored, Write } from '@xueji/core/store';
import { opened, shut } from './box.ts';
import { placeOf } from './place.ts';
import { sealFault } from './seal-fault.ts';

/** How far the ledger of a student has come, as it is kept: a hash over what is encrypted, so that it gives nothing away. */
export interface SealedHead {
  readonly seq: number;
  readonly hash: string;
}

export const noHead: SealedHead = { seq: 0, hash: '' };

/** What can be seen of a kept document without a key. */
export interface Envelope {
  /** Whose key it is sealed with. */
  readonly subject: string;
  readonly head: SealedHead;
  readonly box: string;
}

const shape = /^sealed (\d+) ([0-9a-f]*) ([A-Za-z0-9+/=]+) (.+)$/s;

/** @throws XuejiError `sealed/not-sealed` */
export function envelopeOf({ key, doc }: Pick<Stored, 'key' | 'doc'>): Envelope {
  const [, seq, hash, box, subject] = shape.exec(doc) ?? [];
  if (box === undefined) throw sealFault('not-sealed', placeOf(key.kind, key.id));
  return { subject: subject!, head: { seq: Number(seq), hash: hash! }, box };
}

// The version is part of the place: an older text of the same document does not open where a newer one was.
const documentPlace = ({ kind, id }: Key, version: number, subject: string, { seq, hash }: SealedHead) =>
  placeOf('document', kind, id, version, subject, seq, hash);

export function sealedDocument(write: Write, subject: string, key: Uint8Array, head: SealedHead): Write {
  const box = shut(key, documentPlace(write.key, write.version, subject, head), write.doc);
  return { ...write, doc: `sealed ${head.seq} ${head.hash} ${box} ${subject}` };
}

/** @throws XuejiError `sealed/tampered` */
export function openedDocument(stored: Stored, { subject, head, box }: Envelope, key: Uint8Array): Stored {
  const content = opened(key, documentPlace(stored.key, stored.version, subject, head), box);
  if (!content) throw sealFault('tampered', placeOf(stored.key.kind, stored.key.id));
  return { ...stored, doc: content.toString() };
}

const entryMark = 'sealed ';

/** The hash of the register goes in with the body: in the open it would confirm a guess of what the body says. */
export function sealedEntry(entry: LedgerEntry, key: Uint8Array, previous: string): LedgerEntry {
  const { stream, seq, hash, body } = entry;
  const box = shut(key, placeOf('entry', stream, seq), `${hash.length} ${hash}${body}`);
  const sealed = { stream, seq, body: entryMark + box };
  return { ...sealed, hash: sealedLink(previous, sealed) };
}

/** @throws XuejiError `sealed/not-sealed`, `sealed/tampered` */
export function openedEntry({ stream, seq, body }: LedgerEntry, key: Uint8Array): LedgerEntry {
  const place = placeOf('entry', stream, seq);
  if (!body.startsWith(entryMark)) throw sealFault('not-sealed', place);
  const content = opened(key, place, body.slice(entryMark.length))?.toString();
  if (content === undefined) throw sealFault('tampered', place);
  const start = content.indexOf(' ') + 1;
  const end = start + Number(content.slice(0, start));
  return { stream, seq, hash: content.slice(start, end), body: content.slice(end) };
}

/** SHA-256 over the hash before and all that is kept of the entry. */
export function sealedLink(
  previous: string,
  { stream, seq, body }: Pick<LedgerEntry, 'stream' | 'seq' | 'body'>,
): string {
  return createHash('sha256')
    .update(placeOf(previous, stream, seq, body))
    .digest('hex');
}
