import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { mysql2Host } from '@xueji/adapters/mysql2';
import { pgHost } from '@xueji/adapters/pg';
import { migrate, type SqlHandle, sqlStore } from '@xueji/adapters/sql';
import { sqliteStore } from '@xueji/adapters/sqlite';
import type { Store } from '@xueji/core/store';
import { createPool } from 'mysql2/promise';
import pg from 'pg';
import type { Bench, BenchOptions, Report } from '../bench.ts';
import { median } from '../measure/median.ts';

export const storePages: Bench = {
  name: 'store-pages',
  title: {
    zh: '翻页：首页、四分之一处、中间、末页各用多久，每页 500 人',
    en: 'pages of 500: what the first, a quarter in, the middle and the last one cost',
  },
  run,
};

interface Paged {
  readonly name: string;
  readonly store: Store;
  end(): Promise<void>;
}

async function run({ quick, sizes, progress }: BenchOptions): Promise<Report> {
  const { XUEJI_POSTGRES_URL: postgresUrl, XUEJI_MYSQL_URL: mysqlUrl } = process.env;
  const open: ((digits: number) => Promise<Paged>)[] = [onSqlite];
  if (postgresUrl) open.push(digits => onPostgres(postgresUrl, digits));
  else progress('not measured: PostgreSQL: XUEJI_POSTGRES_URL is not set');
  if (mysqlUrl) open.push(digits => onMysql(mysqlUrl, digits));
  else progress('not measured: MariaDB: XUEJI_MYSQL_URL is not set');

  const figures: Record<string, number> = {};
  const tables: Report['tables'][number][] = [];
  for (const size of sizes.length > 0 ? sizes : [quick ? 1000 : 100_000]) {
    // The tables are filled with a power of ten.
    const digits = Math.max(3, Math.round(Math.log10(size)));
    for (const prepare of open) {
      const { name, store, end } = await prepare(digits);
      try {
        progress(`${name}: 10^${digits} records`);
        const costs = await pageCosts(store, digits, quick ? 3 : 25);
        const first = costs[0]![1];
        figures[`${name.toLowerCase()}${10 ** digits}LastPageVsFirst`] = costs.at(-1)![1] / first;
        tables.push({
          title: `${name}, ${10 ** digits}`,
          columns: ['', 'ms', '× 首页 · first'],
          rows: costs.map(([place, ms]) => [place, ms, ms / first]),
        });
      } finally {
        await end();
      }
    }
  }
  return { figures, tables };
}

const page = 500;
const idOf = (n: number, digits: number) => `student-${String(n).padStart(digits, '0')}`;

/** Milliseconds of a page, the places in turn. */
async function pageCosts(store: Store, digits: number, rounds: number): Promise<[string, number][]> {
  const last = 10 ** digits - page - 1;
  const places = { '首页 · first': 0, '1/4': 0.25, '1/2': 0.5, '末页 · last': 1 };
  const times = Object.entries(places).map(([place, share]) => ({
    place,
    after: idOf(Math.floor(last * share), digits),
    all: [] as number[],
  }));
  for (let round = -1; round < rounds; round++) {
    for (const { after, all } of times) {
      const start = performance.now();
      for await (const found of store.scan({ kind: 'student', after, size: page })) {
        if (found.length !== page) throw new Error(`a page of ${found.length} behind ${after}`);
        break;
      }
      if (round >= 0) all.push(performance.now() - start);
    }
  }
  return times.map(({ place, all }) => [place, median(all)]);
}

const doc = JSON.stringify({ record: { name: '示例学生', more: '示'.repeat(200) } });

/** The database makes the rows by itself: a row for each number of so many digits. */
function fillText(table: string, digits: number): string {
  const digit = `(${Array.from({ length: 10 }, (_, d) => `SELECT '${d}' AS d`).join(' UNION ALL ')})`;
  const names = Array.from({ length: digits }, (_, i) => `n${i}`);
  return `INSERT INTO ${table} (kind, id, version, doc, school)
    SELECT 'student', CONCAT('student-', ${names.map(name => `${name}.d`).join(', ')}), 1, '${doc}', '5107030002'
    FROM ${names.map(name => `${digit} AS ${name}`).join(' CROSS JOIN ')}`;
}

async function onSqlite(digits: number): Promise<Paged> {
  const folder = mkdtempSync(join(tmpdir(), 'xueji-bench-'));
  const database = new DatabaseSync(join(folder, 'pages.db'));
  const store = sqliteStore(database);
  await store.read([]);
  database.exec(fillText('xueji_record', digits));
  return {
    name: 'SQLite',
    store,
    async end() {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const schema = 'xueji_bench_pages';

async function onServer(
  name: string,
  handle: SqlHandle,
  digits: number,
  drop: string,
  close: () => Promise<void>,
) {
  await handle.run(drop, []);
  await handle.run(`CREATE SCHEMA ${schema}`, []);
  await migrate(handle, { schema });
  await handle.run(fillText(`${schema}.xueji_record`, digits), []);
  const end = async () => {
    await handle.run(drop, []);
    await close();
  };
  return { name, store: sqlStore(handle, { schema }), end };
}

async function onPostgres(connectionString: string, digits: number): Promise<Paged> {
  const pool = new pg.Pool({ connectionString });
  const drop = `DROP SCHEMA IF EXISTS ${schema} CASCADE`;
  const paged = await onServer('PostgreSQL', pgHost(pool), digits, drop, () => pool.end());
  // As autovacuum does after a while.
  await pool.query(`VACUUM ANALYZE ${schema}.xueji_record`);
  return paged;
}

async function onMysql(uri: string, digits: number): Promise<Paged> {
  const pool = createPool({ uri });
  return onServer('MariaDB', mysql2Host(pool), digits, `DROP DATABASE IF EXISTS ${schema}`, () => pool.end());
}
