import type { Store } from '@xueji/core/store';
import type { Contents, Subject } from '../../src/conformance/index.ts';
import { type MemoryTables, memoryStore, memoryTables } from '../../src/memory/index.ts';

/** A store in memory, or one like it that is broken on purpose. */
export function memorySubject(name = 'memory', make: (tables: MemoryTables) => Store = memoryStore): Subject {
  return {
    name,
    lacks: {
      crash: 'nothing outlives the process, and nothing is promised to',
      guest: 'there is no transaction that a vendor could have begun',
    },
    async open() {
      const tables = memoryTables();
      const store = make(tables);
      return {
        store,
        again: async () => make(tables),
        probe: async () => contentsOf(tables),
        close: () => store.close(),
      };
    },
  };
}

function contentsOf({ kinds, ledgers, claims, receipts, notices }: MemoryTables): Contents {
  return {
    records: [...kinds.values()].flatMap(({ order, rows }) => order.map(id => rows.get(id)!.stored)),
    ledger: [...ledgers.values()].flat(),
    claims: [...claims].flatMap(([scope, owners]) =>
      [...owners].map(([value, owner]) => ({ scope, value, owner })),
    ),
    receipts: [...receipts.keys()],
    notices: [...notices.values()],
  };
}
