/**
 * What xueji asks of a database: a few verbs. A vendor can write them by hand over tables of their own;
 * `@xueji/adapters/conformance` says when they are right.
 *
 * A store never decides anything: it keeps what it is given, all of a change or none of it.
 */
export interface Store {
  readonly traits: StoreTraits;

  /** The stored documents, in the order of `keys` and as many; `undefined` where nothing is stored. */
  read(keys: readonly Key[]): Promise<readonly (Stored | undefined)[]>;

  /**
   * All documents of a kind, page by page, in key order. A document that is there throughout the scan comes
   * exactly once, whatever else is written meanwhile.
   */
  scan(range: ScanRange): AsyncIterable<readonly Stored[]>;

  /** The first number of a block of `count` numbers of a sequence that starts at 1; no number is handed out twice. */
  draw(sequence: string, count: number): Promise<number>;

  /**
   * Writes all the changes or none of them. Refusals are thrown as a {@link StoreRefusal}, so that an enclosing
   * transaction of the vendor rolls back.
   *
   * A change whose `id` was committed before writes nothing and answers with the first receipt, `replayed: true`.
   */
  commit(changes: readonly Change[]): Promise<readonly Receipt[]>;

  /** The ledger of one stream from its first entry on, in order. */
  ledger(stream: string): AsyncIterable<LedgerEntry>;

  /** Hands notices on to {@link Notice the vendor’s other systems}; a host’s alone, because a guest’s are not committed yet. */
  readonly outbox?: Outbox;

  close(): Promise<void>;

  /**
   * Optional, and only speed: rules asked in the SQL of the database, of every row at once. A review comes to the same without it.
   */
  readonly sets?: Sets;
}

/** How a store is asked in SQL. Only text goes in. */
export interface Sets {
  readonly dialect: 'postgres' | 'mysql' | 'sqlite';
  /** The table of the documents, quoted: columns `kind`, `id`, `doc`, and one for each tag. Names compare as bytes. */
  readonly documents: string;
  /** Rows by position; the text only reads. Placeholders are those of the dialect. */
  ask(text: string, values: readonly string[]): Promise<readonly (readonly unknown[])[]>;
}

/** Limits and speed, never safety: there is no trait with which a store may decline atomicity. */
export interface StoreTraits {
  readonly name: string;
  /** `guest`: opened on the vendor’s transaction; never begins, commits, retries or takes a second connection. */
  readonly role: 'host' | 'guest';
  readonly writers: 'one' | 'many';
}

export interface Key {
  readonly kind: string;
  readonly id: string;
}

export interface Stored {
  readonly key: Key;
  /** Grows with every write of the document; the number to expect in the next write. */
  readonly version: number;
  /** JSON text, byte for byte as it was written. */
  readonly doc: string;
}

export const tagNames = ['school', 'stage', 'grade', 'cohort', 'status'] as const;
export type TagName = (typeof tagNames)[number];
/** What a document can be listed by, equality only. Values are plain text; absent means not listed. */
export type Tags = Readonly<Partial<Record<TagName, string>>>;

export interface ScanRange {
  readonly kind: string;
  readonly where?: Tags;
  /** Start behind this id: the last id of the page before. */
  readonly after?: string;
  /** Documents per page, 1 to 10,000. */
  readonly size: number;
}

export interface Change {
  /** Idempotency key. */
  readonly id: string;
  /** Digest of the request: the same id with another digest is misuse and is refused as `reused`. */
  readonly digest: string;
  readonly writes: readonly Write[];
  readonly entries: readonly LedgerEntry[];
  readonly claims: readonly Claim[];
  readonly notices: readonly Notice[];
}

export interface Write {
  readonly key: Key;
  /** The version that the writer has read; `absent`: the document is new. */
  readonly expect: number | 'absent';
  /** The version after the write: greater than the expected one. */
  readonly version: number;
  readonly doc: string;
  readonly tags: Tags;
}

/** One entry of the append-only ledger. `(stream, seq)` is unique and has no gaps; `seq` starts at 1. */
export interface LedgerEntry {
  readonly stream: string;
  readonly seq: number;
  /** Canonical JSON text. */
  readonly body: string;
  /** Hash over the previous entry’s hash, the stream, the number and the body: computed above the store. */
  readonly hash: string;
}

/** Uniqueness across documents: one owner for each value of a scope, enforced by the database. */
export interface Claim {
  readonly do: 'take' | 'free';
  readonly scope: string;
  readonly value: string;
  readonly owner: string;
}

/** A message for the vendor’s other systems, kept in the same transaction (outbox). */
export interface Notice {
  readonly id: string;
  readonly stream: string;
  readonly topic: string;
  readonly body: string;
}

/** What other systems learn of an event: that it happened, and to whom; what they may see of it they ask. No personal data. */
export function noticeOf(
  record: string,
  seq: number,
  { type, on }: { readonly type: string; readonly on: string },
): Notice {
  return { id: `${record}/${seq}`, stream: record, topic: type, body: JSON.stringify({ on, record, seq }) };
}

/**
 * What `relay` of `@xueji/adapters/relay` asks of a store. A stream is leased as a whole and to one holder, so that its notices
 * stay in order however many take part; a lease that nobody renews runs out, and another gets the same notices again.
 */
export interface Outbox {
  /**
   * Leases streams that have notices waiting and no holder, those with the oldest notices first. Of many who ask at once each gets
   * streams of its own. The notices of a lease are the oldest of its stream, not necessarily all.
   */
  lease(ask: LeaseAsk): Promise<readonly Lease[]>;

  /** Makes a lease end so many milliseconds from now. False: another has the stream, or nobody. */
  renew(lease: LeaseName, milliseconds: number): Promise<boolean>;

  /**
   * Removes notices that were delivered, and gives the stream back, if the holder still has it.
   *
   * @param delivered - ids
   * @param pause - milliseconds during which nobody gets the stream: a delivery has failed
   */
  settle(lease: LeaseName, delivered: readonly string[], pause?: number): Promise<void>;
}

export interface LeaseAsk {
  /** Never the same for two asks: whoever lost a lease shall not take it for the next one. */
  readonly holder: string;
  /** The most that are leased. */
  readonly streams: number;
  /** Milliseconds after which a lease that was not renewed runs out. */
  readonly milliseconds: number;
  /** Milliseconds that the asker sleeps where it gets nothing, and would be woken: a store that cannot wake ignores it. */
  readonly sleep?: number;
}

export interface LeaseName {
  readonly stream: string;
  readonly holder: string;
}

export interface Lease extends LeaseName {
  /** How often the first of the notices was leased, this time included: above 1 a delivery failed, or its worker died. */
  readonly attempt: number;
  /** Oldest first. */
  readonly notices: readonly Notice[];
}

export interface Receipt {
  readonly id: string;
  readonly replayed: boolean;
  readonly versions: readonly { readonly key: Key; readonly version: number }[];
}

/** Why a commit was refused. A closed union: what is none of these is the driver’s own error, passed on untouched. */
export type StoreRefusalReason =
  /** The document is not at the expected version: read and decide again. */
  | { readonly kind: 'stale'; readonly key: Key; readonly expected: number | 'absent' }
  /** Another owner holds the claim (or a claim to be freed is not the owner’s). */
  | { readonly kind: 'taken'; readonly claim: Claim }
  /** The idempotency key was used for another request. */
  | { readonly kind: 'reused'; readonly id: string }
  /** The ledger already has this number, or a number before it is missing. */
  | { readonly kind: 'ledger'; readonly stream: string; readonly seq: number }
  /** A lock, deadlock or serialization failure; as `transaction`, only its owner can try again. */
  | { readonly kind: 'busy'; readonly scope: 'statement' | 'transaction' }
  /** The connection died in mid-commit: ask again with the same id. */
  | { readonly kind: 'lost'; readonly id: string }
  /** The tables are not those that this version of the adapter needs. */
  | { readonly kind: 'schema'; readonly found: number; readonly needed: number };

/** Thrown by {@link Store.commit}. Recognise it by `name`, then by `reason.kind`. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
  readonly reason: StoreRefusalReason;

  constructor(reason: StoreRefusalReason, options?: ErrorOptions) {
    super(`the store refused the change: ${reason.kind}`, options);
    this.reason = reason;
  }
}

export function isStoreRefusal(error: unknown): error is StoreRefusal {
  return error instanceof Error && error.name === 'StoreRefusal';
}
