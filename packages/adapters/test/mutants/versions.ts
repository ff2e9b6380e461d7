import { isStoreRefusal, type Write } from '@xueji/core/store';
import type { MemoryTables } from '../../src/memory/index.ts';
import { altered, type Mutant, mutant } from './mutant.ts';

const actual = ({ kinds }: MemoryTables, { key }: Write) =>
  kinds.get(key.kind)?.rows.get(key.id)?.stored.version;

const forced = (tables: MemoryTables, write: Write): Write => {
  const expect = actual(tables, write) ?? 'absent';
  return {
    ...write,
    expect,
    version: expect === 'absent' ? write.version : Math.max(write.version, expect + 1),
  };
};

export const versionMutants: readonly Mutant[] = [
  altered('no guard on the version: the last write wins', (change, tables) => ({
    ...change,
    writes: change.writes.map(write => (write.expect === 'absent' ? write : forced(tables, write))),
  })),
  altered('`absent` ignored: an upsert', (change, tables) => ({
    ...change,
    writes: change.writes.map(write => (write.expect === 'absent' ? forced(tables, write) : write)),
  })),
  altered('an update of what is not there inserts it', (change, tables) => ({
    ...change,
    writes: change.writes.map(write => (actual(tables, write) === undefined ? forced(tables, write) : write)),
  })),
  altered('only the first write of a change is guarded', (change, tables) => ({
    ...change,
    writes: change.writes.map((write, i) => (i === 0 ? write : forced(tables, write))),
  })),
  altered('versions compared by content: A-B-A is taken for A', (change, tables) => ({
    ...change,
    writes: change.writes.map(write => {
      const doc = tables.kinds.get(write.key.kind)?.rows.get(write.key.id)?.stored.doc;
      return doc === 'A' ? forced(tables, write) : write;
    }),
  })),
  mutant('looks, waits, then writes: two can pass the guard', (sound, tables) => ({
    commit: async changes => {
      const seen = changes.flatMap(({ writes }) => writes).map(write => actual(tables, write));
      await Promise.resolve();
      let i = 0;
      return sound.commit(
        changes.map(change => ({
          ...change,
          writes: change.writes.map(write => (seen[i++] === write.expect ? forced(tables, write) : write)),
        })),
      );
    },
  })),
  mutant('a refusal is swallowed at the end: the caller hears that all went well', sound => ({
    commit: async changes => {
      try {
        return await sound.commit(changes);
      } catch (error) {
        if (!isStoreRefusal(error)) throw error;
        return changes.map(({ id }) => ({ id, replayed: false, versions: [] }));
      }
    },
  })),
];
