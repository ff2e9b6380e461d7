import type { Key, Stored } from '@xueji/core/store';
import { type Mutant, mutant } from './mutant.ts';

const folded = (text: string) => text.normalize('NFC').trimEnd().toLowerCase() || text;

export const readingMutants: readonly Mutant[] = [
  mutant('pages by offset: what comes in front pushes the rest', (_, tables) => ({
    async *scan({ kind, where = {}, after, size }) {
      for (let offset = 0; ; offset += size) {
        const { order, rows } = tables.kinds.get(kind) ?? { order: [], rows: new Map<string, never>() };
        const all = order
          .filter(id => after === undefined || id > after)
          .map(id => rows.get(id)!)
          .filter(({ tags }) =>
            Object.entries(where).every(([name, value]) => tags[name as 'school'] === value),
          );
        const page: Stored[] = all.slice(offset, offset + size).map(({ stored }) => stored);
        if (page.length > 0) yield page;
        if (page.length < size) return;
      }
    },
  })),
  mutant('the last, short page is lost', sound => ({
    async *scan(range) {
      for await (const page of sound.scan(range)) if (page.length === range.size) yield page;
    },
  })),
  mutant('tags are not looked at', sound => ({
    scan: ({ where: _, ...range }) => sound.scan(range),
  })),
  mutant('an empty tag is taken for an absent one', sound => ({
    scan: ({ where = {}, ...range }) =>
      sound.scan({
        ...range,
        where: Object.fromEntries(Object.entries(where).filter(([, value]) => value !== '')),
      }),
  })),
  mutant('ids are compared without regard to case and trailing blanks', sound => {
    const fold = (key: Key) => ({ ...key, id: typeof key.id === 'string' ? folded(key.id) : key.id });
    return {
      read: keys => sound.read(keys.map(fold)),
      commit: changes =>
        sound.commit(
          changes.map(change => ({
            ...change,
            writes: change.writes.map(write => ({ ...write, key: fold(write.key) })),
          })),
        ),
    };
  }),
  mutant('documents are parsed and written anew', sound => ({
    commit: changes =>
      sound.commit(
        changes.map(change => ({
          ...change,
          writes: change.writes.map(write => ({ ...write, doc: anew(write.doc) })),
        })),
      ),
  })),
  mutant('a number is drawn as the largest plus one, after a look', (sound, tables) => ({
    draw: async (sequence, count) => {
      const first = tables.sequences.get(sequence) ?? 1;
      await Promise.resolve();
      if (typeof sequence !== 'string' || !(count >= 1)) return sound.draw(sequence, count);
      tables.sequences.set(sequence, first + count);
      return first;
    },
  })),
  mutant('a block of numbers is drawn as one', sound => ({
    draw: async (sequence, count) => (count > 1 ? sound.draw(sequence, 1) : sound.draw(sequence, count)),
  })),
  mutant('NUL and half characters are replaced, not refused', sound => ({
    commit: changes =>
      sound.commit(JSON.parse(JSON.stringify(changes).replaceAll('\\u0000', '?').replaceAll('\\ud842', '?'))),
  })),
];

function anew(doc: string): string {
  try {
    return JSON.stringify(JSON.parse(doc));
  } catch {
    return doc;
  }
}
