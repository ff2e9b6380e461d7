import type { Change, Receipt, Store } from '@xueji/core/store';
import type { Capability, Subject } from '../../src/conformance/index.ts';
import { type MemoryTables, memoryStore } from '../../src/memory/index.ts';
import { memorySubject } from '../support/memory-subject.ts';

/** A store that is broken on purpose, in one way that stores have been broken before. */
export interface Mutant {
  readonly name: string;
  readonly subject: Subject;
  /** Only the cases that need this are run: where each takes seconds. */
  readonly about?: Capability;
}

/** A store in memory with some of its verbs replaced. */
export function mutant(
  name: string,
  breakIt: (sound: Store, tables: MemoryTables) => Partial<Store>,
): Mutant {
  const make = (tables: MemoryTables): Store => {
    const sound = memoryStore(tables);
    return { ...sound, ...breakIt(sound, tables) };
  };
  return { name, subject: memorySubject(name, make) };
}

/** A store in memory whose changes are altered before they are committed. */
export function altered(name: string, alter: (change: Change, tables: MemoryTables) => Change): Mutant {
  return mutant(name, (sound, tables) => ({
    commit: async changes => {
      const receipts: Receipt[] = [];
      // One by one, so that `alter` sees what the change before has left; refusals still undo the whole.
      const before = snapshot(tables);
      try {
        for (const change of changes) receipts.push(...(await sound.commit([alter(change, tables)])));
      } catch (error) {
        restore(tables, before);
        throw error;
      }
      return receipts;
    },
  }));
}

function snapshot(tables: MemoryTables): MemoryTables {
  return structuredClone(tables);
}

function restore(tables: MemoryTables, before: MemoryTables) {
  for (const name of Object.keys(tables) as (keyof MemoryTables)[]) {
    const table = tables[name] as Map<string, unknown>;
    table.clear();
    for (const [key, value] of before[name]) table.set(key, value);
  }
}
