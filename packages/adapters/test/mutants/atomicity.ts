import { isStoreRefusal, type Receipt } from '@xueji/core/store';
import { memoryStore } from '../../src/memory/index.ts';
import { altered, type Mutant, mutant } from './mutant.ts';

export const atomicityMutants: readonly Mutant[] = [
  mutant('a batch is committed change by change', sound => ({
    commit: async changes => {
      const receipts: Receipt[] = [];
      for (const change of changes) receipts.push(...(await sound.commit([change])));
      return receipts;
    },
  })),
  mutant('the documents are written first, and stay when a later part is refused', (sound, tables) => ({
    commit: async changes => {
      try {
        return await sound.commit(changes);
      } catch (error) {
        const laterPart =
          isStoreRefusal(error) && (error.reason.kind === 'taken' || error.reason.kind === 'ledger');
        const only = { entries: [], claims: [], notices: [] };
        if (laterPart)
          await memoryStore(tables).commit(changes.slice(0, 1).map(change => ({ ...change, ...only })));
        throw error;
      }
    },
  })),
  mutant('notices are sent before the commit is decided', (sound, tables) => ({
    commit: async changes => {
      const fresh = changes.flatMap(({ notices }) => notices).filter(({ id }) => !tables.notices.has(id));
      try {
        return await sound.commit(changes);
      } catch (error) {
        if (isStoreRefusal(error)) for (const notice of fresh) tables.notices.set(notice.id, notice);
        throw error;
      }
    },
  })),
  altered('notices are not kept', change => ({ ...change, notices: [] })),
  altered('a notice whose id is known is dropped', (change, tables) => ({
    ...change,
    notices: change.notices.filter(({ id }) => !tables.notices.has(id)),
  })),
  mutant('readers can see the first change of a batch before the last', (sound, tables) => ({
    commit: async changes => {
      const split = changes.flatMap(change => {
        const [first, ...rest] = change.writes;
        if (!first || rest.length === 0 || tables.receipts.has(change.id)) return [change];
        return [
          { ...change, id: `${change.id} a`, writes: [first], entries: [], claims: [], notices: [] },
          { ...change, writes: rest },
        ];
      });
      const receipts: Receipt[] = [];
      for (const change of split) {
        receipts.push(...(await sound.commit([change])));
        if (change.id.endsWith(' a')) await new Promise(resolve => setTimeout(resolve, 2));
      }
      return receipts;
    },
  })),
];
