import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqlite, sqliteTables } from '@xueji/adapters/sqlite';
import { importRecords } from '@xueji/core/registry';
import type { Change, Store } from '@xueji/core/store';
import type { Bench, BenchOptions, Report } from '../bench.ts';
import { ratio } from '../measure/race.ts';
import { perSecond, type Trial, tryOut } from '../measure/trials.ts';
import { importCommands } from '../pupils.ts';
import { registerOver } from '../registers.ts';
import { importedChanges, rowsOf } from './changes.ts';
import { writeEach, writeTogether } from './raw.ts';

type Synchronous = 'full' | 'normal';

export const store: Bench = {
  name: 'store',
  title: {
    zh: 'SQLite 适配器：逐笔提交与成批导入，对照用驱动直接写同样的行',
    en: 'the SQLite adapter: single commits and bulk import, against the driver alone writing the same rows',
  },
  run,
};

async function run({ quick, progress }: BenchOptions): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'xueji-bench-'));
  try {
    const changes = await importedChanges(quick ? 200 : 3000);
    const rows = changes.reduce((sum, change) => sum + rowsOf(change), 0);
    const few = changes.slice(0, quick ? 20 : 200);
    const files = filesIn(folder);
    const rounds = quick ? 1 : 9;

    progress(`bulk: ${changes.length} students, ${rows} rows in one commit`);
    const bulk = await tryOut(
      [
        raw(files, 'normal', '驱动 · driver', rows, database => writeTogether(database, changes)),
        adapter(
          files,
          'normal',
          '适配器 · adapter',
          rows,
          async target => void (await target.commit(changes)),
        ),
        adapter(files, 'normal', '导入全程 · whole import', rows, target =>
          wholeImport(target, changes.length),
        ),
      ],
      rounds,
    );
    progress(`single: ${few.length} commits`);
    const single = await tryOut(
      (['full', 'normal'] as const).flatMap(synchronous => [
        raw(files, synchronous, `驱动 · driver, ${synchronous}`, few.length, database =>
          writeEach(database, few),
        ),
        adapter(files, synchronous, `适配器 · adapter, ${synchronous}`, few.length, target =>
          commitEach(target, few),
        ),
      ]),
      rounds,
    );
    const perStudent = rows / changes.length;
    return {
      figures: {
        bulkRowsPerSecond: perSecond(bulk, '适配器 · adapter'),
        bulkRowsPerSecondDriver: perSecond(bulk, '驱动 · driver'),
        bulkVsDriver: ratio(bulk, '适配器 · adapter', '驱动 · driver'),
        importedStudentsPerSecond: Math.round(perSecond(bulk, '导入全程 · whole import') / perStudent),
        importVsDriver: ratio(bulk, '导入全程 · whole import', '驱动 · driver'),
        commitsPerSecondFull: perSecond(single, '适配器 · adapter, full'),
        commitsPerSecondNormal: perSecond(single, '适配器 · adapter, normal'),
        singleVsDriverFull: ratio(single, '适配器 · adapter, full', '驱动 · driver, full'),
        singleVsDriverNormal: ratio(single, '适配器 · adapter, normal', '驱动 · driver, normal'),
        rowsPerStudent: perStudent,
      },
      tables: [
        {
          title: '成批，行 · bulk, rows',
          columns: ['', 'µs', '/s', '× driver'],
          rows: [...bulk].map(([name, { nanoseconds }]) => [
            name,
            nanoseconds / 1000,
            perSecond(bulk, name),
            ratio(bulk, name, '驱动 · driver'),
          ]),
        },
        {
          title: '逐笔提交 · single commits',
          columns: ['', 'µs', '/s', '× driver'],
          rows: [...single].map(([name, { nanoseconds }]) => [
            name,
            nanoseconds / 1000,
            perSecond(single, name),
            ratio(single, name, name.endsWith('full') ? '驱动 · driver, full' : '驱动 · driver, normal'),
          ]),
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Files {
  readonly next: () => string;
  readonly remove: (file: string) => void;
}

function filesIn(folder: string): Files {
  let count = 0;
  return {
    next: () => join(folder, `${count++}.db`),
    remove: file => {
      for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    },
  };
}

/** A new file with the adapter’s tables, under the settings that the adapter uses. */
function raw(
  { next, remove }: Files,
  synchronous: Synchronous,
  name: string,
  units: number,
  work: (database: DatabaseSync) => void,
): Trial {
  return {
    name,
    units,
    async prepare() {
      const file = next();
      const database = new DatabaseSync(file);
      database.exec(`PRAGMA journal_mode = wal; PRAGMA synchronous = ${synchronous}; ${sqliteTables()}`);
      const finish = () => {
        database.close();
        remove(file);
      };
      return { run: () => work(database), finish };
    },
  };
}

function adapter(
  { next, remove }: Files,
  synchronous: Synchronous,
  name: string,
  units: number,
  work: (target: Store) => Promise<void>,
): Trial {
  return {
    name,
    units,
    async prepare() {
      const file = next();
      const target = await openSqlite(file, { synchronous });
      const finish = async () => {
        await target.close();
        remove(file);
      };
      return { run: () => work(target), finish };
    },
  };
}

async function commitEach(target: Store, changes: readonly Change[]): Promise<void> {
  for (const change of changes) await target.commit([change]);
}

/** Commands read, decided, hashed, claimed and written. */
async function wholeImport(target: Store, count: number): Promise<void> {
  await importRecords(registerOver(target), importCommands(count));
}
