import type { Key, ScanRange, Store, Stored, Tags } from '@xueji/core/store';
import { checkChanges, checkDraw, checkKeys, checkRange, checkStream, misuse } from '../checks/index.ts';
import { planCommit } from '../plan/index.ts';
import { positionIn } from './code-point-order.ts';
import { memoryOutbox } from './memory-outbox.ts';
import { apply, knownIn, type MemoryTables, memoryTables, storedIn } from './memory-tables.ts';

/**
 * A store in memory: for tests and demonstrations, and the reference for all others. Nothing outlives the process.
 *
 * @param tables - where it keeps its contents; two stores over the same tables see each other’s commits
 * @example
 * const store = memoryStore();
 * await store.draw('exam-number/5101/2026', 1); //=> 1
 */
export function memoryStore(tables: MemoryTables = memoryTables()): Store {
  let closed = false;
  const requireOpen = () => {
    if (closed) throw misuse('store/closed', 'store');
  };

  return {
    traits: { name: 'memory', role: 'host', writers: 'one' },

    async read(keys: readonly Key[]) {
      requireOpen();
      checkKeys(keys);
      return keys.map(key => storedIn(tables, key));
    },

    async *scan(range: ScanRange) {
      requireOpen();
      checkRange(range);
      for (let { after } = range; ; ) {
        const page = pageOf(tables, range, after);
        if (page.length > 0) yield page;
        if (page.length < range.size) return;
        after = page.at(-1)!.key.id;
      }
    },

    async draw(sequence: string, count: number) {
      requireOpen();
      checkDraw(sequence, count);
      const first = tables.sequences.get(sequence) ?? 1;
      tables.sequences.set(sequence, first + count);
      return first;
    },

    // Without an await between the first line and the last: no other call sees or disturbs a commit half-way.
    async commit(changes) {
      requireOpen();
      checkChanges(changes);
      const { fresh, receipts } = planCommit(changes, knownIn(tables));
      for (const change of fresh) apply(tables, change);
      return receipts;
    },

    async *ledger(stream: string) {
      requireOpen();
      checkStream(stream);
      for (let i = 0; ; i++) {
        const entry = tables.ledgers.get(stream)?.[i];
        if (!entry) return;
        yield { ...entry };
      }
    },

    outbox: memoryOutbox(tables, requireOpen),

    async close() {
      closed = true;
    },
  };
}

/** Looks its place up anew for every page: rows may have come in between. */
function pageOf(
  { kinds }: MemoryTables,
  { kind, where, size }: ScanRange,
  after: string | undefined,
): Stored[] {
  const table = kinds.get(kind);
  const page: Stored[] = [];
  if (!table) return page;
  let i = after === undefined ? 0 : positionIn(table.order, after);
  if (table.order[i] === after) i++;
  for (; i < table.order.length && page.length < size; i++) {
    const { stored, tags } = table.rows.get(table.order[i]!)!;
    if (matches(tags, where)) page.push(stored);
  }
  return page;
}

function matches(tags: Tags, where: Tags = {}): boolean {
  return Object.entries(where).every(
    ([name, value]) => value === undefined || tags[name as keyof Tags] === value,
  );
}
