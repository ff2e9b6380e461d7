import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyRing, rotateKeys, sealed as sealedOver } from '@xueji/adapters/sealed';
import { openSqlite } from '@xueji/adapters/sqlite';
import { createRegistry, verify } from '@xueji/core/registry';
import type { Store } from '@xueji/core/store';
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
const [plain, enciphered] = ['不加密 · plain', '加密 · sealed'];

async function run({ quick, progress }: BenchOptions): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'xueji-bench-'));
  try {
    const count = quick ? 200 : 3000;
    const few = quick ? 20 : 200;
    const rounds = quick ? 1 : 9;
    const changes = await importedChanges(count);
    const students = importCommands(few);
    const awards = students.map(({ record, by }, i) => ({
      ...{ type: 'award.record', id: `award-${i}`, record, by },
      title: '示例',
    }));
    const some = changes.slice(0, few);
    const pairs: readonly (readonly [string, number, Work, Work?])[] = [
      ['逐笔提交 · single commits', few, store => each(some, change => store.commit([change]))],
      [
        '办理 · submissions',
        few,
        store => each(awards, award => createRegistry(registerOver(store)).submit(award)),
        store => store.commit(some),
      ],
      ['成批 · bulk', count, store => store.commit(changes)],
      ['核验 · verify', count, store => verify(store), store => store.commit(changes)],
    ];
    const rows: (string | number)[][] = [];
    const figures: Record<string, number> = {};
    for (const [name, units, work, before] of pairs) {
      progress(name);
      const path = () => join(folder, `${Math.random()}.db`);
      const trials = [
        trial(plain, path, units, store => store, work, before),
        trial(enciphered, path, units, store => sealedOver(store, ring), work, before),
      ];
      const timings = await tryOut(trials, rounds);
      const times = ratio(timings, enciphered, plain);
      rows.push([name, perSecond(timings, plain), perSecond(timings, enciphered), times]);
      figures[name] = times;
    }
    progress('rotation');
    const rotation = await tryOut(
      [
        trial(
          '换钥 · rotation',
          () => join(folder, `${Math.random()}.db`),
          count,
          store => store,
          rotated,
          store => sealedOver(store, ring).commit(changes),
        ),
      ],
      rounds,
    );
    figures.keysRotatedPerSecond = perSecond(rotation, '换钥 · rotation');
    return {
      figures,
      tables: [
        { title: '每秒 · a second', columns: ['', plain, enciphered, '× 不加密 plain'], rows },
        {
          title: '换钥 · rotation',
          columns: ['', '把/秒 keys/s'],
          rows: [['', figures.keysRotatedPerSecond]],
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Work = (store: Store) => Promise<unknown>;

const rotated: Work = store => rotateKeys(store, keyRing([second, first]));

async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items) await work(item);
}

/** On a new file every time; what has to be there before is not timed. */
function trial(
  name: string,
  path: () => string,
  units: number,
  seal: (store: Store) => Store,
  work: Work,
  before: Work = async () => {},
): Trial {
  return {
    name,
    units,
    async prepare() {
      const file = path();
      const kept = await openSqlite(file);
      const store = seal(kept);
      await before(store);
      const finish = async () => {
        await kept.close();
        for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
      };
      return { run: async () => void (await work(store)), finish };
    },
  };
}
