/**
 * How near the store comes to the bare driver: the same rows, the same durability, in one run, taking turns.
 * `node --conditions=@xueji/source scripts/measure-sqlite.ts [rows]`; `--json` prints the figures alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Change } from '@xueji/core/store';
import { type Synchronous, sqliteStore, sqliteTables } from '../src/sqlite/index.ts';

const json = process.argv.includes('--json');
const rows = Number(process.argv.slice(2).find(argument => /^\d+$/.test(argument)) ?? 20_000);
const rounds = 5;
const folder = mkdtempSync(join(tmpdir(), 'xueji-'));
let serial = 0;

const doc = JSON.stringify({
  record: {
    name: '张三',
    enrolments: Array.from({ length: 6 }, (_, i) => ({ i, school: '成都市第七中学', status: 'enrolled' })),
  },
});

function changes(count: number, first: number): Change[] {
  return Array.from({ length: count }, (_, i) => {
    const id = `0198f0c2-7d3e-7000-8000-${String(first + i).padStart(12, '0')}`;
    return {
      id: `import ${id}`,
      digest: 'd'.repeat(64),
      writes: [
        {
          key: { kind: 'student', id },
          expect: 'absent',
          version: 1,
          doc,
          tags: { school: '3151000001', stage: 'senior', grade: '1', cohort: '2026', status: 'enrolled' },
        },
      ],
      entries: [{ stream: id, seq: 1, body: doc.slice(0, 400), hash: 'h'.repeat(64) }],
      claims: [
        {
          do: 'take',
          scope: 'person',
          value: `${'p'.repeat(52)}${String(first + i).padStart(12, '0')}`,
          owner: id,
        },
      ],
      notices: [{ id: `${id}/1`, stream: id, topic: 'record.imported', body: '{"seq":1}' }],
    };
  });
}

/** The least that a hand-written program would do for the same rows: no check, no question. */
function bare(database: DatabaseSync) {
  const into = (table: string, columns: number) =>
    database.prepare(`INSERT INTO xueji_${table} VALUES (${Array(columns).fill('?').join(', ')})`);
  const [record, ledger, claim, receipt] = [
    into('record', 9),
    into('ledger', 4),
    into('claim', 3),
    into('receipt', 3),
  ];
  const notice = database.prepare('INSERT INTO xueji_notice (id, stream, topic, body) VALUES (?, ?, ?, ?)');
  return (batch: readonly Change[]) => {
    database.exec('BEGIN IMMEDIATE');
    for (const { id, digest, writes, entries, claims, notices } of batch) {
      for (const { key, version, doc, tags } of writes) {
        record.run(
          key.kind,
          key.id,
          version,
          doc,
          tags.school!,
          tags.stage!,
          tags.grade!,
          tags.cohort!,
          tags.status!,
        );
      }
      for (const { stream, seq, body, hash } of entries) ledger.run(stream, seq, body, hash);
      for (const { scope, value, owner } of claims) claim.run(scope, value, owner);
      for (const it of notices) notice.run(it.id, it.stream, it.topic, it.body);
      receipt.run(id, digest, JSON.stringify(writes.map(({ key, version }) => [key.kind, key.id, version])));
    }
    database.exec('COMMIT');
  };
}

async function perSecond(count: number, work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return count / ((performance.now() - start) / 1000);
}

const median = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1]!;

/** Ours and the bare driver’s in turn, each on a new file, so that what else the machine does meets both. */
async function compare(name: string, synchronous: Synchronous, count: number, single: boolean) {
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const side of ['ours', 'floor'] as const) {
      serial += 1;
      const database = new DatabaseSync(join(folder, `${serial}.db`));
      const batch = changes(count, round * count);
      if (side === 'ours') {
        const store = sqliteStore(database, { synchronous });
        await store.read([]);
        const run = async () => {
          if (single) for (const change of batch) await store.commit([change]);
          else await store.commit(batch);
        };
        ours.push(await perSecond(count, run));
      } else {
        database.exec(`PRAGMA journal_mode = wal; PRAGMA synchronous = ${synchronous};${sqliteTables()}`);
        const insert = bare(database);
        floor.push(
          await perSecond(count, () => (single ? batch.forEach(change => insert([change])) : insert(batch))),
        );
      }
      database.close();
    }
  }
  const result = { name, ours: Math.round(median(ours)), floor: Math.round(median(floor)), ratio: 0 };
  result.ratio = Number((result.ours / result.floor).toFixed(2));
  if (!json)
    console.log(
      `${name.padEnd(44)} ${result.ours}/s · bare driver ${result.floor}/s · ratio ${result.ratio}`,
    );
  return result;
}

try {
  const results = [
    await compare('one change a commit, synchronous=full', 'full', 300, true),
    await compare('one change a commit, synchronous=normal', 'normal', 1500, true),
    await compare(`${rows} changes in one commit (5 rows each)`, 'full', rows, false),
  ];
  if (json) console.log(JSON.stringify(results));
} finally {
  rmSync(folder, { recursive: true });
}
