import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, BenchOptions, Report } from '../bench.ts';
import { inChild } from '../measure/child.ts';

/** How long printed forms take, and what a long roster needs in time and memory, each in a process of its own. */
export const forms: Bench = {
  name: 'forms',
  title: { zh: '表册：印制与大花名册', en: 'forms: printing, and long rosters' },
  run,
};

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
);

async function run({ quick, sizes, progress }: BenchOptions): Promise<Report> {
  const rows = sizes[0] ?? (quick ? 1000 : 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'xueji-bench-'));
  try {
    const file = join(folder, 'roster.xlsx');
    progress(`${rows} rows`);
    const write = child('write', 'xlsx', file, String(rows));
    const read = child('read', file);
    if (read.rows !== rows)
      throw new Error(`${read.rows} of ${rows} rows came back, ${read.wrong} of them wrong`);
    const csvFile = join(folder, 'roster.csv');
    const csv = child('write', 'csv', csvFile, String(rows));
    const csvRead = child('read', csvFile);
    if (csvRead.rows !== rows) throw new Error(`${csvRead.rows} of ${rows} rows came back from CSV`);
    progress('printing');
    const print = child('print', quick ? '3' : '100', font);
    const perMinute = (milliseconds: number) => Math.round(60_000 / milliseconds);
    const megabytes = statSync(file).size / 2 ** 20;
    return {
      figures: {
        rosterRows: rows,
        rosterWriteSeconds: write.seconds!,
        rosterWritePeakMegabytes: write.peak!,
        rosterReadSeconds: read.seconds!,
        rosterReadPeakMegabytes: read.peak!,
        rosterCsvReadPeakMegabytes: csvRead.peak!,
        transferPdfPerMinute: perMinute(print.pdf!),
        transferDocxPerMinute: perMinute(print.docx!),
      },
      tables: [
        {
          title: `${rows} 行花名册（.xlsx ${megabytes.toFixed(1)} MB）· rows of a roster`,
          columns: ['', 's', '峰值内存 peak MB'],
          rows: [
            ['写 write .xlsx', write.seconds!, Math.round(write.peak!)],
            ['读 read .xlsx', read.seconds!, Math.round(read.peak!)],
            ['写 write .csv', csv.seconds!, Math.round(csv.peak!)],
            ['读 read .csv', csvRead.seconds!, Math.round(csvRead.peak!)],
          ],
        },
        {
          title: '转学申请表，单核 · transfer forms, time of one core',
          columns: ['', 'ms', '每分钟 a minute'],
          rows: [
            ['.pdf', print.pdf!, perMinute(print.pdf!)],
            ['.docx', print.docx!, perMinute(print.docx!)],
          ],
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const child = (...errand: readonly string[]): Readonly<Record<string, number>> =>
  JSON.parse(inChild(join(import.meta.dirname, 'child.ts'), errand));
