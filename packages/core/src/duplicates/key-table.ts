/** Spreads keys over so many parts that each holds a handful, however many records there are up to some millions. */
const bits = 20;

/**
 * The keys of all records, as hashes in typed arrays: 12 bytes a key. Two keys with one hash only make a comparison more.
 */
export class KeyTable {
  #hashes = new Float64Array(1024);
  #owners = new Uint32Array(1024);
  #size = 0;

  add(key: string, owner: number): void {
    if (this.#size === this.#hashes.length) this.#grow();
    this.#hashes[this.#size] = hash53(key);
    this.#owners[this.#size] = owner;
    this.#size += 1;
  }

  /** The owners that share a key, the oldest first; a key of one owner is left out. */
  *blocks(): Generator<readonly number[]> {
    const starts = new Uint32Array(2 ** bits + 1);
    for (let i = 0; i < this.#size; i++) starts[partOf(this.#hashes[i]!) + 1]! += 1;
    for (let part = 0; part < 2 ** bits; part++) starts[part + 1]! += starts[part]!;
    const order = new Uint32Array(this.#size);
    const next = starts.slice(0, -1);
    for (let i = 0; i < this.#size; i++) order[next[partOf(this.#hashes[i]!)]!++] = i;
    for (let part = 0; part < 2 ** bits; part++) {
      if (starts[part + 1]! - starts[part]! > 1)
        yield* this.#sharing(order.subarray(starts[part], starts[part + 1]));
    }
  }

  *#sharing(positions: Uint32Array): Generator<readonly number[]> {
    const byHash = new Map<number, number[]>();
    for (const position of positions) {
      const owners = byHash.get(this.#hashes[position]!) ?? [];
      byHash.set(this.#hashes[position]!, owners);
      // A record may have the same key twice: two guardians of one name.
      if (owners.at(-1) !== this.#owners[position]) owners.push(this.#owners[position]!);
    }
    for (const owners of byHash.values()) if (owners.length > 1) yield owners;
  }

  #grow(): void {
    const [hashes, owners] = [this.#hashes, this.#owners];
    this.#hashes = new Float64Array(hashes.length * 2);
    this.#owners = new Uint32Array(owners.length * 2);
    this.#hashes.set(hashes);
    this.#owners.set(owners);
  }
}

const partOf = (hash: number) => hash % 2 ** bits;

/** Two runs of FNV-1a with different beginnings, put together to 53 bits. */
function hash53(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995);
    high ^= high >>> 15;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
