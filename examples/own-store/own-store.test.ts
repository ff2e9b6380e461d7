import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import {
  type Contents,
  type CrashRun,
  type GuestHarness,
  storeConformance,
} from '@xueji/adapters/conformance';
import { describe, expect, test } from 'vitest';
import { openOwn, watched } from './own-database.ts';
import { ownStore } from './own-store.ts';

const waived: string[] = [];
const report = (line: string) => void waived.push(line);
// An outbox is optional: this vendor has jobs of its own that look into `pupil_notice`.
const lacks = { outbox: 'the vendor hands its notices on by itself' };
storeConformance({ name: 'own tables', open, lacks }, { describe, test, report });

test('no case is waived but those of the outbox', () => {
  expect(waived.length).toBeGreaterThan(0);
  expect(waived.filter(line => !line.includes(' · outbox/'))).toEqual([]);
});

test('the store has under 120 lines', () => {
  const text = readFileSync(join(import.meta.dirname, 'own-store.ts'), 'utf8');
  expect(text.trimEnd().split('\n').length).toBeLessThan(120);
});

async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'xueji-own-store-'));
  const path = join(folder, 'vendor.db');
  const databases: DatabaseSync[] = [];
  const connect = () => {
    databases.push(openOwn(path));
    return databases.at(-1)!;
  };
  return {
    store: ownStore(connect()),
    again: async () => ownStore(connect()),
    probe: async () => contentsOf(connect()),
    crash: async (run: CrashRun) => ({ ...(await killed(path, run)), store: ownStore(connect()) }),
    guest: guestOn(connect()),
    async close() {
      for (const database of databases) database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Saves in a process of its own, which is killed on the way. */
function killed(path: string, run: CrashRun) {
  const victim = join(import.meta.dirname, 'victim.ts');
  const args = ['--no-warnings', '--conditions=@xueji/source', victim, path, JSON.stringify(run)];
  return new Promise<{ died: boolean; acknowledged: string[] }>((resolve, reject) =>
    execFile(process.execPath, args, (error, said) => {
      if (error && error.signal !== 'SIGKILL') return reject(error);
      resolve({ died: error !== null, acknowledged: said.split('\n').slice(0, -1) });
    }),
  );
}

function guestOn(vendor: DatabaseSync): GuestHarness {
  const sent: string[] = [];
  const lent = watched(vendor, text => sent.push(text));
  vendor.exec('CREATE TABLE IF NOT EXISTS vendor (row TEXT)');
  return {
    async run(work, end) {
      vendor.exec('BEGIN IMMEDIATE');
      try {
        const add = async (row: string) => void vendor.prepare('INSERT INTO vendor VALUES (?)').run(row);
        await work(ownStore(lent, 'guest'), { add });
      } catch (error) {
        vendor.exec('ROLLBACK');
        throw error;
      }
      vendor.exec(end);
    },
    rows: async () =>
      vendor
        .prepare('SELECT row FROM vendor ORDER BY rowid')
        .all()
        .map(({ row }) => String(row)),
    statements: () => sent,
  };
}

function contentsOf(database: DatabaseSync): Contents {
  const all = <T>(columns: string, table: string) =>
    database
      .prepare(`SELECT ${columns} FROM ${table}`)
      .all()
      .map(row => ({ ...row }) as T);
  return {
    records: all<{ kind: string; id: string; version: number; doc: string }>(
      'kind, id, version, doc',
      'pupil_file',
    ).map(({ kind, id, ...rest }) => ({ key: { kind, id }, ...rest })),
    ledger: all('*', 'pupil_history'),
    claims: all('*', 'pupil_claim'),
    receipts: all<{ id: string }>('id', 'pupil_receipt').map(({ id }) => id),
    notices: all('*', 'pupil_notice'),
  };
}
