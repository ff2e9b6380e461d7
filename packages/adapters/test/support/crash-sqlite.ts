import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Store } from '@xueji/core/store';
import type { Aftermath, CrashRun } from '../../src/conformance/index.ts';

const victim = fileURLToPath(new URL('./victim.ts', import.meta.url));

export type Driver = 'node:sqlite' | 'better-sqlite3';

export interface Place {
  readonly path: string;
  readonly driver: Driver;
  /** Leaves BEGIN and COMMIT out, as a broken store would. */
  readonly withoutTransactions?: boolean;
}

/** What a child process is told. */
export type Errand = Place &
  (
    | ({ readonly do: 'die' } & CrashRun)
    | { readonly do: 'commit-on-and-on'; readonly name: string }
    | { readonly do: 'race'; readonly name: string; readonly rounds: number }
  );

export async function crashSqlite(
  place: Place,
  run: CrashRun,
  reopen: () => Promise<Store>,
): Promise<Aftermath> {
  const { lines, killed } = await sendOut({ ...place, do: 'die', ...run });
  return { died: killed, acknowledged: lines, store: await reopen() };
}

/** Starts a process on the errand; it prints an id for each change that was acknowledged. */
export function sendOut(errand: Errand, endAfter?: { readonly lines: number }) {
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--conditions=@xueji/source', victim, JSON.stringify(errand)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  return new Promise<{ lines: string[]; killed: boolean }>((resolve, reject) => {
    let out = '';
    let complaint = '';
    child.stdout.on('data', chunk => {
      out += chunk;
      if (endAfter && out.split('\n').length > endAfter.lines) child.kill('SIGKILL');
    });
    child.stderr.on('data', chunk => {
      complaint += chunk;
    });
    child.on('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') return reject(new Error(`the process failed: ${complaint}`));
      // A line without its end was cut off by the kill.
      resolve({ lines: out.split('\n').slice(0, -1), killed: signal === 'SIGKILL' });
    });
  });
}
