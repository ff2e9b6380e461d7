import { createHash } from 'node:crypto';
import { keyLength, opened, shut } from './box.ts';
import { sealFault } from './seal-fault.ts';

/**
 * The vendor’s keys, which encrypt nothing but the students’ keys. A vendor whose keys stay in a key service or a hardware module writes
 * these four over it.
 */
export interface KeyRing {
  /** Name of the key that new keys are wrapped with. */
  readonly current: string;
  /** Whether the ring has the key of this name. */
  has(name: string): boolean;
  /**
   * Encrypts a key with the current one.
   *
   * @param place - authenticated with it: the same key at another place is refused
   */
  wrap(key: Uint8Array, place: string): string | Promise<string>;
  /** @returns `undefined` where it was not wrapped so */
  unwrap(
    name: string,
    wrapped: string,
    place: string,
  ): Uint8Array | undefined | Promise<Uint8Array | undefined>;
}

/**
 * A ring of keys that this process holds itself.
 *
 * @param keys - 32 bytes each, as 64 hexadecimal digits; the current one first, then those of before that are still in use
 * @throws XuejiError `sealed/bad-key`
 * @example
 * const ring = keyRing(['00'.repeat(32)]);
 * ring.current; //=> '66687aadf862bd77'
 */
export function keyRing(keys: readonly string[]): KeyRing {
  const held = new Map(keys.map((text, i) => named(text, i)));
  const [current] = held.keys();
  if (current === undefined) throw sealFault('bad-key', 'keys[0]', { length: keyLength });
  return {
    current,
    has: name => held.has(name),
    wrap: (key, place) => shut(held.get(current)!, place, key),
    unwrap: (name, wrapped, place) => opened(held.get(name)!, place, wrapped),
  };
}

/** Its name follows from the key, so that a key never goes by the name of another. */
function named(text: string, position: number): readonly [string, Uint8Array] {
  const key = Buffer.from(text.trim(), 'hex');
  if (key.length !== keyLength || text.trim().length !== 2 * keyLength)
    throw sealFault('bad-key', `keys[${position}]`, { length: keyLength });
  return [createHash('sha256').update(key).digest('hex').slice(0, 16), key];
}
