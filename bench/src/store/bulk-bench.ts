import { importRecords } from '@xueji/core/registry';
import type { Store } from '@xueji/core/store';
import type { Bench, BenchOptions, Report } from '../bench.ts';
import { median } from '../measure/median.ts';
import { importCommands } from '../pupils.ts';
import { registerOver } from '../registers.ts';
import { pageMaker } from './bulk-pages.ts';
import { type BulkTarget, mysqlTarget, postgresTarget, sqliteTarget } from './bulk-targets.ts';

export const storeBulk: Bench = {
  name: 'store-bulk',
  title: {
    zh: '成批导入：各数据库的适配器，对照数据库自己的成批写入（COPY、LOAD DATA、预备语句）',
    en: 'bulk import: the adapters against each database’s own bulk path',
  },
  run,
};

/** Students in one commit. */
const page = 5000;

async function run({ quick, sizes, progress }: BenchOptions): Promise<Report> {
  const { XUEJI_POSTGRES_URL: postgresUrl, XUEJI_MYSQL_URL: mysqlUrl } = process.env;
  const targets: (() => Promise<BulkTarget>)[] = [sqliteTarget];
  if (postgresUrl) targets.push(() => postgresTarget(postgresUrl));
  else progress('not measured: PostgreSQL: XUEJI_POSTGRES_URL is not set');
  if (mysqlUrl) targets.push(() => mysqlTarget(mysqlUrl));
  else progress('not measured: MariaDB: XUEJI_MYSQL_URL is not set');

  const figures: Record<string, number> = { coreStudentsPerSecond: await coreAlone(quick ? 200 : 5000) };
  const tables: Report['tables'][number][] = [];
  for (const size of sizes.length > 0 ? sizes : [quick ? 400 : 100_000]) {
    for (const open of targets) {
      const target = await open();
      try {
        const { name, path } = target;
        const { raw, ours } = await fill(target, size, progress);
        const figure = `${name.toLowerCase()}${size}`;
        figures[`${figure}StudentsPerSecond`] = Math.round(size / ours);
        figures[`${figure}StudentsPerSecondRaw`] = Math.round(size / raw);
        figures[`${figure}VsBulkPath`] = raw / ours;
        tables.push({
          title: `${name}, ${size} 名学生 · students`,
          columns: ['', '人/秒 · students/s', '速率之比 · × rate of the bulk path'],
          rows: [
            [path, Math.round(size / raw), 1],
            ['适配器 · adapter', Math.round(size / ours), raw / ours],
          ],
        });
      } finally {
        await target.end();
      }
    }
  }
  return { figures, tables };
}

/** Page by page in turn, so that a slow minute of the machine is everybody’s. @returns seconds of each */
async function fill(target: BulkTarget, size: number, progress: BenchOptions['progress']) {
  const pageOf = await pageMaker();
  const seconds = { raw: 0, ours: 0 };
  for (let first = 1; first <= size; first += page) {
    const changes = pageOf(first, Math.min(page, size - first + 1));
    seconds.raw += await timed(() => target.raw(changes));
    seconds.ours += await timed(() => target.store.commit(changes));
    if (first % (20 * page) === 1)
      progress(
        `${target.name}: ${first - 1 + changes.length} students, so far × ${(seconds.raw / seconds.ours).toFixed(2)}`,
      );
  }
  return seconds;
}

/** What the register itself does for an import, into a store that forgets: students a second. */
async function coreAlone(count: number): Promise<number> {
  const forgets = { commit: async () => [] } as unknown as Store;
  const commands = importCommands(count);
  const once = () => timed(() => importRecords(registerOver(forgets), commands));
  await once();
  return Math.round(count / median([await once(), await once(), await once()]));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
