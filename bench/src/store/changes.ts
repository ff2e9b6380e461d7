import { memoryStore } from '@xueji/adapters/memory';
import { importRecords } from '@xueji/core/registry';
import type { Change, Store } from '@xueji/core/store';
import { importCommands } from '../pupils.ts';
import { registerOver } from '../registers.ts';

/** What the register writes for so many imported students, taken on its way to a store. */
export async function importedChanges(count: number): Promise<readonly Change[]> {
  const taken: Change[] = [];
  const memory = memoryStore();
  const store: Store = {
    ...memory,
    commit(changes) {
      taken.push(...changes);
      return memory.commit(changes);
    },
  };
  await importRecords(registerOver(store), importCommands(count));
  return taken;
}

/** Rows that a change becomes: its receipt is one of them. */
export function rowsOf({ writes, entries, claims, notices }: Change): number {
  return writes.length + entries.length + claims.length + notices.length + 1;
}
