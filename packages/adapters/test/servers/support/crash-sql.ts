import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Store } from '@xueji/core/store';
import type { Aftermath, CrashRun } from '../../../src/conformance/index.ts';

const victim = fileURLToPath(new URL('./victim-sql.ts', import.meta.url));

export interface Errand extends CrashRun {
  readonly driver: 'pg' | 'mysql2';
  readonly url: string;
  readonly schema: string;
}

/** A process of its own that is killed before a statement of its commit. */
export function crashSql(errand: Errand, reopen: () => Promise<Store>): Promise<Aftermath> {
  const args = ['--no-warnings', '--conditions=@xueji/source', victim, JSON.stringify(errand)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let [out, complaint] = ['', ''];
    child.stdout.on('data', chunk => {
      out += chunk;
    });
    child.stderr.on('data', chunk => {
      complaint += chunk;
    });
    child.on('close', async (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') return reject(new Error(`the process failed: ${complaint}`));
      const acknowledged = out.split('\n').slice(0, -1);
      resolve({ died: signal === 'SIGKILL', acknowledged, store: await reopen() });
    });
  });
}
