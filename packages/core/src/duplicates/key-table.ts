/** Spreads keys over so many parts that each holds a handful, however many records there are up to some millions. */
const bits = 20;

const handful = 16;

const chunkBits = 16;
const chunkSize = 2 ** chunkBits;

/**
 * The keys of all records, as hashes in typed arrays: 12 bytes a key, in chunks, so that growing copies nothing and leaves nothing
 * behind. Two keys with one hash only make a comparison more.
 */
export class KeyTable {
  readonly #hashes: Float64Array[] = [];
  readonly #owners: Uint32Array[] = [];
  #size = 0;

  add(key: string, owner: number): void {
    const [chunk, at] = [this.#size >>> chunkBits, this.#size % chunkSize];
    if (at === 0) {
      this.#hashes.push(new Float64Array(chunkSize));
      this.#owners.push(new Uint32Array(chunkSize));
    }
    this.#hashes[chunk]![at] = hash53(key);
    this.#owners[chunk]![at] = owner;
    this.#size += 1;
  }

  /** The owners that share a key, the oldest first; a key of one owner is left out. */
  *blocks(): Generator<readonly number[]> {
    const starts = new Uint32Array(2 ** bits + 1);
    for (let i = 0; i < this.#size; i++) starts[partOf(this.#hash(i)) + 1]! += 1;
    for (let part = 0; part < 2 ** bits; part++) starts[part + 1]! += starts[part]!;
    const order = new Uint32Array(this.#size);
    const next = starts.slice(0, -1);
    for (let i = 0; i < this.#size; i++) order[next[partOf(this.#hash(i))]!++] = i;
    for (let part = 0; part < 2 ** bits; part++) {
      const [from, to] = [starts[part]!, starts[part + 1]!];
      // Most parts have none: a map for each of them would be most of the garbage.
      if (this.#mayShare(order, from, to)) yield* this.#sharing(order.subarray(from, to));
    }
  }

  /** Whether two keys of a part have one hash. Of a large part it says that they may: to look costs the square of its size. */
  #mayShare(order: Uint32Array, from: number, to: number): boolean {
    if (to - from > handful) return true;
    for (let i = from; i < to; i++) {
      const hash = this.#hash(order[i]!);
      for (let j = i + 1; j < to; j++) if (this.#hash(order[j]!) === hash) return true;
    }
    return false;
  }

  *#sharing(positions: Uint32Array): Generator<readonly number[]> {
    const byHash = new Map<number, number[]>();
    for (const position of positions) {
      const [hash, owner] = [this.#hash(position), this.#owner(position)];
      const owners = byHash.get(hash) ?? [];
      byHash.set(hash, owners);
      // A record may have the same key twice: two guardians of one name.
      if (owners.at(-1) !== owner) owners.push(owner);
    }
    for (const owners of byHash.values()) if (owners.length > 1) yield owners;
  }

  #hash(i: number): number {
    return this.#hashes[i >>> chunkBits]![i % chunkSize]!;
  }

  #owner(i: number): number {
    return this.#owners[i >>> chunkBits]![i % chunkSize]!;
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
