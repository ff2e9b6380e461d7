import type { Key, LedgerEntry, Notice, Stored, Tags } from '@xueji/core/store';
import type { FreshChange, KeptReceipt, Known } from '../plan/index.ts';
import { positionIn } from './code-point-order.ts';

/** What a memory store keeps. Two stores over the same tables are two connections to one database. */
export interface MemoryTables {
  readonly kinds: Map<string, KindTable>;
  readonly ledgers: Map<string, LedgerEntry[]>;
  /** Owner by scope, then by value. */
  readonly claims: Map<string, Map<string, string>>;
  readonly receipts: Map<string, KeptReceipt>;
  readonly notices: Map<string, Notice>;
  /** Who delivers the notices of a stream, until when (milliseconds since 1970), and the how manieth time. */
  readonly leases: Map<string, { readonly holder: string; readonly until: number; readonly attempt: number }>;
  /** The number that is handed out next. */
  readonly sequences: Map<string, number>;
}

export interface KindTable {
  /** Ids by code point. */
  readonly order: string[];
  readonly rows: Map<string, { readonly stored: Stored; readonly tags: Tags }>;
}

export function memoryTables(): MemoryTables {
  return {
    kinds: new Map(),
    ledgers: new Map(),
    claims: new Map(),
    receipts: new Map(),
    notices: new Map(),
    leases: new Map(),
    sequences: new Map(),
  };
}

export function knownIn(tables: MemoryTables): Known {
  return {
    receipt: id => tables.receipts.get(id),
    version: key => storedIn(tables, key)?.version,
    head: stream => tables.ledgers.get(stream)?.length ?? 0,
    owner: (scope, value) => tables.claims.get(scope)?.get(value),
    hasNotice: id => tables.notices.has(id),
  };
}

export function storedIn({ kinds }: MemoryTables, { kind, id }: Key): Stored | undefined {
  return kinds.get(kind)?.rows.get(id)?.stored;
}

/** Puts a settled change into the tables. Nothing here can fail half-way. */
export function apply(tables: MemoryTables, change: FreshChange): void {
  for (const { key, version, doc, tags } of change.writes) {
    const table = getOrAdd(tables.kinds, key.kind, (): KindTable => ({ order: [], rows: new Map() }));
    if (!table.rows.has(key.id)) table.order.splice(positionIn(table.order, key.id), 0, key.id);
    table.rows.set(key.id, {
      stored: { key: { kind: key.kind, id: key.id }, version, doc },
      tags: { ...tags },
    });
  }
  for (const { stream, seq, body, hash } of change.entries) {
    getOrAdd(tables.ledgers, stream, (): LedgerEntry[] => []).push({ stream, seq, body, hash });
  }
  for (const claim of change.claims) {
    const scope = getOrAdd(tables.claims, claim.scope, () => new Map<string, string>());
    if (claim.do === 'free') scope.delete(claim.value);
    else scope.set(claim.value, claim.owner);
  }
  for (const { id, stream, topic, body } of change.notices)
    tables.notices.set(id, { id, stream, topic, body });
  tables.receipts.set(change.id, { digest: change.digest, versions: change.versions });
}

function getOrAdd<V>(map: Map<string, V>, name: string, make: () => V): V {
  const found = map.get(name);
  if (found !== undefined) return found;
  const made = make();
  map.set(name, made);
  return made;
}
