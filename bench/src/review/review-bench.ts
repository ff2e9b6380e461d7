import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, BenchOptions, Report } from '../bench.ts';
import { inChild } from '../measure/child.ts';

export const review: Bench = {
  name: 'review',
  title: {
    zh: '整个登记簿过一遍：学期复核（逐份读出，或者在数据库内以 SQL 复核）、查重，与只读一遍相比；峰值内存，是否随份数线性增长',
    en: 'a whole register in one stream: term review, streamed and in SQL, and duplicate check beside a bare scan; peak memory, and whether time grows linearly',
  },
  run,
};

interface Run {
  readonly milliseconds: number;
  /** Peak resident memory, MiB. */
  readonly peak: number;
  readonly counts: Readonly<Record<string, number>>;
}

const tasks = ['scan', 'review', 'reviewInSql', 'duplicates'] as const;
type Runs = Readonly<Record<(typeof tasks)[number], Run>>;

const child = fileURLToPath(new URL('./child.ts', import.meta.url));

async function run({ quick, sizes, progress }: BenchOptions): Promise<Report> {
  const counts = sizes.length > 0 ? sizes : quick ? [500, 1000] : [10_000, 100_000];
  const folder = mkdtempSync(join(tmpdir(), 'xueji-review-'));
  try {
    const rows = counts.map(count => {
      const file = join(folder, `${count}.db`);
      progress(`fill: ${count}`);
      tell('fill', file, String(count));
      const runs = Object.fromEntries(
        tasks.map(task => {
          progress(`${task}: ${count}`);
          return [task, JSON.parse(tell(task, file, String(count))) as Run];
        }),
      ) as Runs;
      for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
      return { count, runs };
    });
    return reportOf(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reportOf(rows: readonly { readonly count: number; readonly runs: Runs }[]): Report {
  const base = rows[0]!;
  const each = (count: number, { milliseconds }: Run) => (milliseconds * 1000) / count;
  const cells = rows.flatMap(({ count, runs }) =>
    tasks.map(task => ({
      task,
      count,
      run: runs[task],
      perSecond: Math.round((count * 1000) / runs[task].milliseconds),
      overScan: runs[task].milliseconds / runs.scan.milliseconds,
      growth: each(count, runs[task]) / each(base.count, base.runs[task]),
    })),
  );
  const name = (task: string) => `${task[0]!.toUpperCase()}${task.slice(1)}`;
  return {
    figures: Object.fromEntries(
      cells.flatMap(({ task, count, run, perSecond, overScan, growth }) => [
        [`recordsPerSecond${name(task)}${count}`, perSecond],
        [`timesBareScan${name(task)}${count}`, overScan],
        [`timePerRecordRatio${name(task)}${count}`, growth],
        [`peakMegabytes${name(task)}${count}`, run.peak],
        ...Object.entries(run.counts).map(([what, n]) => [`${what}${name(task)}${count}`, n] as const),
      ]),
    ),
    tables: [
      {
        title: `× 增长：与 ${base.count} 份相比每份用时 · time per record beside ${base.count}`,
        columns: ['', '份 records', '/s', '× 只读 scan', '× 增长 growth', '峰值 peak MiB'],
        rows: cells.map(({ task, count, run, perSecond, overScan, growth }) => [
          task,
          count,
          perSecond,
          overScan,
          growth,
          run.peak,
        ]),
      },
    ],
  };
}

const tell = (...errand: readonly string[]) => inChild(child, errand);
