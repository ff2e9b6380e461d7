import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyRing, rotateKeys, sealed as sealedOver } from '@xueji/adapters/sealed';
import { openSqlite } from '@xueji/adapters/sqlite';
import { createRegistry, verify } from '@xueji/core/registry';
import type { Change, Store } from '@xueji/core/store';
import type { Bench, BenchOptions, Report } from '../bench.ts';
import { ratio } from '../measure/race.ts';
import { perSecond, type Trial, tryOut } from '../measure/trials.ts';
import { importCommands } from '../pupils.ts';
import { registerOver } from '../registers.ts';
import { importedChanges } from '../store/changes.ts';

export const sealed: Bench = {
  name: 'sealed',
  title: {
    zh: '加密的存储与不加密的并排：逐笔提交、办理、成批、核验，以及换钥（SQLite 文件，synchronous=full）',
    en: 'a sealed store beside a plain one: commits, submissions, bulk, verification, and rotation (SQLite file, synchronous=full)',
  },
  run,
};

const [first, second] = ['1'.repeat(64), '2'.repeat(64)];
const ring = keyRing([first]);
const [plain, enciphered, rotation] = ['不加密 · plain', '加密 · sealed', '换钥 · rotation'];

type Work = (store: Store) => Promise<unknown>;

/** What is compared, in units of so many; `before` it is not timed. */
interface Comparison {
  readonly name: string;
  readonly units: number;
  readonly work: Work;
  readonly before?: Work;
}

async function run({ quick, progress }: BenchOptions): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'xueji-bench-'));
  const rounds = quick ? 1 : 5;
  try {
    const changes = await importedChanges(quick ? 100 : 500);
    const rows: (string | number)[][] = [];
    const figures: Record<string, number> = {};
    for (const { name, ...each } of comparisons(changes, quick ? 20 : 100)) {
      progress(name);
      const timings = await tryOut(
        [
          trial(folder, { name: plain, ...each }, store => store),
          trial(folder, { name: enciphered, ...each }, store => sealedOver(store, ring)),
        ],
        rounds,
      );
      figures[name] = ratio(timings, enciphered, plain);
      rows.push([name, perSecond(timings, plain), perSecond(timings, enciphered), figures[name]]);
    }
    progress(rotation);
    const before: Work = store => sealedOver(store, ring).commit(changes);
    const work: Work = store => rotateKeys(store, keyRing([second, first]));
    const rotating = { name: rotation, units: changes.length, work, before };
    figures.keysRotatedPerSecond = perSecond(
      await tryOut([trial(folder, rotating, store => store)], rounds),
      rotation,
    );
    rows.push([rotation, '', figures.keysRotatedPerSecond, '']);
    return {
      figures,
      tables: [{ title: '每秒 · a second', columns: ['', plain, enciphered, '× 不加密 plain'], rows }],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function comparisons(changes: readonly Change[], count: number): readonly Comparison[] {
  const few = changes.slice(0, count);
  const awards = importCommands(count).map(({ record, by }, i) => ({
    ...{ type: 'award.record', id: `award-${i}`, record, by },
    title: '示例',
  }));
  const all: Work = store => store.commit(changes);
  return [
    {
      name: '逐笔提交 · single commits',
      units: count,
      work: store => each(few, change => store.commit([change])),
    },
    {
      name: '办理 · submissions',
      units: count,
      work: store => each(awards, award => createRegistry(registerOver(store)).submit(award)),
      before: store => store.commit(few),
    },
    { name: '成批 · bulk', units: changes.length, work: all },
    { name: '核验 · verify', units: changes.length, work: store => verify(store), before: all },
  ];
}

async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items) await work(item);
}

/** On a new file every time. */
function trial(
  folder: string,
  { name, units, work, before }: Comparison,
  seal: (store: Store) => Store,
): Trial {
  return {
    name,
    units,
    async prepare() {
      const file = join(folder, 'register.db');
      const kept = await openSqlite(file);
      const store = seal(kept);
      await before?.(store);
      const finish = async () => {
        await kept.close();
        for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
      };
      return { run: async () => void (await work(store)), finish };
    },
  };
}
