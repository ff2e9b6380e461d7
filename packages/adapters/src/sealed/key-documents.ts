import { randomBytes } from 'node:crypto';
import type { Key, Stored, Write } from '@xueji/core/store';
import { keyLength } from './box.ts';
import type { KeyRing } from './key-ring.ts';
import { placeOf } from './place.ts';
import { sealFault } from './seal-fault.ts';

/** The key of one student, wrapped: what is destroyed when a student is erased. */
export const dataKeyOf = (subject: string): Key => ({ kind: 'data-key', id: subject });

/** The one key that belongs to no student: it only hashes digests of requests. */
export const registerKey: Key = { kind: 'register-key', id: 'register' };

export const keyKinds: readonly string[] = [dataKeyOf('').kind, registerKey.kind];

const erasedText = 'erased';

/** A document that says that there was a key here. */
export const erasure = ({ key, version }: Stored): Write => ({
  key,
  expect: version,
  version: version + 1,
  doc: erasedText,
  tags: {},
});

export const isErased = ({ doc }: Stored): boolean => doc === erasedText;

/** The name of the vendor’s key that the document is wrapped with. */
export function wrappedWith({ key, doc }: Stored): string {
  const [mark, name, box] = doc.split(' ');
  if (mark !== 'wrapped' || !name || !box) throw sealFault('not-sealed', placeOf(key.kind, key.id));
  return name;
}

/** @throws XuejiError `sealed/erased`, `sealed/unknown-key`, `sealed/tampered`, `sealed/not-sealed` */
export async function keyIn(stored: Stored, ring: KeyRing): Promise<Uint8Array> {
  const { kind, id } = stored.key;
  const path = placeOf(kind, id);
  if (isErased(stored)) throw sealFault('erased', path, { id });
  const name = wrappedWith(stored);
  if (!ring.has(name)) throw sealFault('unknown-key', path, { key: name });
  const key = await ring.unwrap(name, stored.doc.split(' ')[2]!, path);
  if (!key) throw sealFault('tampered', path);
  return key;
}

export const makeKey = (): Uint8Array => randomBytes(keyLength);

export async function wrappedKey(at: Key, key: Uint8Array, ring: KeyRing): Promise<string> {
  return `wrapped ${ring.current} ${await ring.wrap(key, placeOf(at.kind, at.id))}`;
}
