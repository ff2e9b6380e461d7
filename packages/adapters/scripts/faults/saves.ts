import { createRegistry, importRecords } from '@xueji/core/registry';
import type { Change, Store } from '@xueji/core/store';
import { memoryStore } from '../../src/memory/index.ts';
import { leaver, registerOver } from '../../test/support/cohort.ts';

/** What is committed in one go. */
export type Save = readonly Change[];

/** Two saves about the same students: their import, then an award to each. Everything is made up. */
export interface Story {
  /** Ids of the students are greater than this and than those of the stories before. */
  readonly after: string;
  readonly saves: readonly [Save, Save];
}

const sizes = [1, 2, 1, 2, 1, 2, 1, 20] as const;

/** Told once and kept: every set of tables begins with the same. */
const told = new Map<string, { stories: Story[]; students: number }>();

/** So many stories from one on, as the register writes them; everything in them is named after `name`. */
export async function storiesFrom(name: string, first: number, count: number): Promise<readonly Story[]> {
  const kept = told.get(name) ?? { stories: [], students: 0 };
  told.set(name, kept);
  while (kept.stories.length < first + count) {
    const size = sizes[kept.stories.length % sizes.length]!;
    const ids = Array.from({ length: size }, (_, i) => idOf(name, kept.students + i + 1));
    kept.stories.push({ after: idOf(name, kept.students), saves: await savesOf(ids) });
    kept.students += size;
  }
  return kept.stories.slice(first, first + count);
}

const idOf = (name: string, serial: number) => `${name}-${String(serial).padStart(7, '0')}`;

async function savesOf(students: readonly string[]): Promise<Story['saves']> {
  let taken: Change[] = [];
  const memory = memoryStore();
  const store: Store = {
    ...memory,
    commit(changes) {
      taken.push(...changes);
      return memory.commit(changes);
    },
  };
  const take = () => {
    const save = taken;
    taken = [];
    return save;
  };
  const options = registerOver(store);
  const imports = students.map(id => {
    const { content, ...command } = leaver(0);
    const identity = { ...content.identity, document: { type: 'passport', number: id } };
    return { ...command, id: `${id}/import`, record: id, content: { ...content, identity } };
  });
  await importRecords(options, imports);
  const imported = take();
  const registry = createRegistry(options);
  for (const { by, record } of imports)
    await registry.submit({ type: 'award.record', id: `${record}/award`, record, by, title: '示例' });
  return [imported, take()];
}
