import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, BenchOptions, Report } from '../bench.ts';
import { inChild } from '../measure/child.ts';

export const cohort: Bench = {
  name: 'cohort',
  title: {
    zh: '一届毕业生一次认定：每秒人数、峰值内存，是否随人数线性增长',
    en: 'a graduating cohort determined in one pass: students per second, peak memory, and whether time grows linearly',
  },
  run,
};

interface Run {
  readonly students: number;
  readonly milliseconds: number;
  /** Peak resident memory, and what it was before the first student, MiB. */
  readonly peak: number;
  readonly atStart: number;
  /** The most that was reachable, MiB: what the job holds. */
  readonly live: number;
  readonly counts: Readonly<Record<string, number>>;
}

const child = fileURLToPath(new URL('./child.ts', import.meta.url));

async function run({ quick, sizes, progress }: BenchOptions): Promise<Report> {
  const counts = sizes.length > 0 ? sizes : quick ? [200, 400] : [10_000, 100_000];
  const folder = mkdtempSync(join(tmpdir(), 'xueji-cohort-'));
  try {
    const rows = counts.map(count => {
      progress(`decide alone: ${count}`);
      const pure = send('decide', String(count));
      const file = join(folder, `${count}.db`);
      progress(`fill: ${count}`);
      tell('fill', file, String(count));
      progress(`determine: ${count}`);
      const stored = send('determine', file);
      if (stored.students !== count) throw new Error(`${stored.students} of ${count} were determined`);
      const bytes = statSync(file).size;
      for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
      return { count, pure, stored, bytes };
    });
    return reportOf(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Row {
  readonly count: number;
  readonly pure: Run;
  readonly stored: Run;
  readonly bytes: number;
}

const each = ({ milliseconds, students }: Run) => (milliseconds * 1000) / students;
const perSecond = ({ milliseconds, students }: Run) => Math.round((students * 1000) / milliseconds);

function reportOf(rows: readonly Row[]): Report {
  const [base] = rows as [Row, ...Row[]];
  const figures = Object.fromEntries(
    rows.flatMap(({ count, pure, stored }) => [
      [`studentsPerSecond${count}`, perSecond(stored)],
      [`peakMegabytes${count}`, stored.peak],
      [`timePerStudentRatio${count}`, each(stored) / each(base.stored)],
      [`peakRatio${count}`, stored.peak / base.stored.peak],
      [`liveMegabytes${count}`, stored.live],
      [`liveRatio${count}`, stored.live / base.stored.live],
      [`decisionsPerSecond${count}`, perSecond(pure)],
      [`decidePeakMegabytes${count}`, pure.peak],
      [`decideTimeRatio${count}`, each(pure) / each(base.pure)],
    ]),
  );
  return {
    figures,
    tables: [
      {
        title: `登记簿（SQLite 文件）· through the register; × 与 ${base.count} 人相比`,
        columns: [
          '人 students',
          '/s',
          'µs 每人',
          '× 时间 time',
          '峰值 peak MiB',
          '× 峰值',
          '所持 live MiB',
          '× 所持',
          '开始时 at start MiB',
          '文件 file MiB',
        ],
        rows: rows.map(({ count, stored, bytes }) => [
          count,
          perSecond(stored),
          each(stored),
          each(stored) / each(base.stored),
          stored.peak,
          stored.peak / base.stored.peak,
          stored.live,
          stored.live / base.stored.live,
          stored.atStart,
          bytes / 2 ** 20,
        ]),
      },
      {
        title: '只作决定，不写 · decide alone',
        columns: ['人 students', '/s', 'µs 每人', '× 时间 time', '峰值 peak MiB', '× 峰值'],
        rows: rows.map(({ count, pure }) => [
          count,
          perSecond(pure),
          each(pure),
          each(pure) / each(base.pure),
          pure.peak,
          pure.peak / base.pure.peak,
        ]),
      },
      {
        title: '结果 · outcomes',
        columns: ['', ...rows.map(({ count }) => String(count))],
        rows: Object.keys(base.stored.counts).map(outcome => [
          outcome,
          ...rows.map(({ stored }) => stored.counts[outcome] ?? 0),
        ]),
      },
    ],
  };
}

function send(...errand: readonly string[]): Run {
  return JSON.parse(tell(...errand)) as Run;
}

const tell = (...errand: readonly string[]) => inChild(child, errand, ['--expose-gc']);
