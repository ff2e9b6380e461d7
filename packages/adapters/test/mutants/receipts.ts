import { isStoreRefusal } from '@xueji/core/store';
import { altered, type Mutant, mutant } from './mutant.ts';

export const receiptMutants: readonly Mutant[] = [
  mutant('the receipt is written before the change, and stays when it is refused', (sound, tables) => ({
    commit: async changes => {
      try {
        return await sound.commit(changes);
      } catch (error) {
        if (isStoreRefusal(error)) {
          for (const { id, digest } of changes) {
            if (!tables.receipts.has(id)) tables.receipts.set(id, { digest, versions: [] });
          }
        }
        throw error;
      }
    },
  })),
  mutant('no receipts: a replay is taken for a new change', (sound, tables) => ({
    commit: async changes => {
      const receipts = await sound.commit(changes);
      tables.receipts.clear();
      return receipts;
    },
  })),
  mutant('a replay applies the change again', (sound, tables) => {
    let n = 0;
    return {
      commit: changes =>
        sound.commit(
          changes.map(change => {
            if (!tables.receipts.has(change.id)) return change;
            const writes = change.writes.map(write => {
              const version = tables.kinds.get(write.key.kind)?.rows.get(write.key.id)?.stored.version ?? 0;
              return { ...write, expect: version, version: version + 1 };
            });
            n += 1;
            return { ...change, id: `again ${n}`, writes, entries: [], notices: [] };
          }),
        ),
    };
  }),
  altered('the digest is not compared', (change, tables) => ({
    ...change,
    digest: tables.receipts.get(change.id)?.digest ?? change.digest,
  })),
  mutant('a replay answers with an empty receipt', sound => ({
    commit: async changes => {
      const receipts = await sound.commit(changes);
      return receipts.map(receipt => (receipt.replayed ? { ...receipt, versions: [] } : receipt));
    },
  })),
];
