import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, BenchOptions, Report } from '../bench.ts';
import { inChild } from '../measure/child.ts';
import type { Counts, tasks } from './tasks.ts';

export const review: Bench = {
  name: 'review',
  title: {
    zh: '整个登记簿过一遍：学期复核（逐份读出，或者在数据库内以 SQL 复核）、查重、换版影响，与只读一遍相比；峰值内存，是否随份数线性增长',
    en: 'a whole register in one stream: term review, streamed and in SQL, duplicate check and impact beside a bare scan; peak memory, and whether time grows linearly',
  },
  run,
};

interface Run {
  /** Milliseconds of CPU, of all threads. */
  readonly cpu: number;
  readonly seconds: number;
  /** Peak resident memory, MiB. */
  readonly peak: number;
  /** The most that was reachable, MiB. */
  readonly live: number;
  readonly counts: Counts;
}

const names = [
  'scan',
  'review',
  'reviewInSql',
  'duplicates',
  'impact',
] as const satisfies readonly (keyof typeof tasks)[];
type Runs = Readonly<Record<(typeof names)[number], Run>>;

const child = fileURLToPath(new URL('./child.ts', import.meta.url));

async function run({ quick, sizes, keep, progress }: BenchOptions): Promise<Report> {
  const counts = sizes.length > 0 ? sizes : quick ? [500, 1000] : [10_000, 100_000];
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'xueji-review-'));
  try {
    return reportOf(counts.map(count => ({ count, runs: runsOver(folder, count, progress) })));
  } finally {
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function runsOver(folder: string, count: number, progress: BenchOptions['progress']): Runs {
  const file = join(folder, `${count}.db`);
  // Written last: without it the file was not filled to the end.
  if (!existsSync(`${file}.known`)) {
    progress(`fill: ${count}`);
    rmSync(file, { force: true });
    tell('fill', file, String(count));
  }
  const runs = names.map(name => {
    progress(`${name}: ${count}`);
    const run = JSON.parse(tell(name, file, String(count))) as Run;
    const { live } = JSON.parse(tell(name, file, String(count), 'live')) as Run;
    return [name, { ...run, live }] as const;
  });
  return Object.fromEntries(runs) as Runs;
}

function reportOf(rows: readonly { readonly count: number; readonly runs: Runs }[]): Report {
  const base = rows[0]!;
  const each = (count: number, { cpu }: Run) => (cpu * 1000) / count;
  const cells = rows.flatMap(({ count, runs }) =>
    names.map(name => ({
      name,
      count,
      run: runs[name],
      microseconds: each(count, runs[name]),
      perSecond: Math.round(count / runs[name].seconds),
      overScan: runs[name].cpu / runs.scan.cpu,
      growth: each(count, runs[name]) / each(base.count, base.runs[name]),
    })),
  );
  return {
    figures: Object.fromEntries(
      cells.flatMap(({ name, count, run, microseconds, perSecond, overScan, growth }) =>
        Object.entries({
          recordsPerSecond: perSecond,
          cpuMicroseconds: microseconds,
          timesBareScan: overScan,
          timePerRecordRatio: growth,
          peakMegabytes: run.peak,
          liveMegabytes: run.live,
          ...run.counts,
        }).map(([what, value]) => [`${name} ${count} ${what}`, value]),
      ),
    ),
    tables: [
      {
        title: `处理器时间；× 增长：与 ${base.count} 份相比每份用时 · CPU time; growth beside ${base.count} records`,
        columns: [
          '',
          '份 records',
          '/s',
          'CPU µs 每份',
          '× 只读 scan',
          '× 增长 growth',
          '峰值 peak MiB',
          '所持 live MiB',
        ],
        rows: cells.map(({ name, count, run, microseconds, perSecond, overScan, growth }) => [
          name,
          count,
          perSecond,
          microseconds,
          overScan,
          growth,
          run.peak,
          run.live,
        ]),
      },
    ],
  };
}

const tell = (...errand: readonly string[]) => inChild(child, errand, ['--expose-gc']);
