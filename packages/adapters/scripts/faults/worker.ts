import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Place } from './place.ts';
import type { Save } from './saves.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
// Where its drivers are found.
const cache = here('../../node_modules/.cache/xueji-faults');
const saver = join(cache, 'saver.mjs');
const env = { ...process.env, NODE_COMPILE_CACHE: cache };

// Thousands are started: one file, compiled once, is loaded twice as fast as many.
await build({
  entryPoints: [here('./saver.ts')],
  outfile: saver,
  bundle: true,
  platform: 'node',
  format: 'esm',
  conditions: ['@xueji/source'],
  external: ['pg', 'mysql2'],
});

/** A process of its own that saves, seen from outside. */
export interface Worker {
  /** The saver is loaded and connected to nothing yet. */
  readonly ready: Promise<unknown>;
  start(saves: readonly Save[]): Run;
  readonly isAlive: () => boolean;
  kill(): void;
}

/** Saves that a worker is at. */
export interface Run {
  readonly first: Promise<unknown>;
  readonly ended: Promise<Ending>;
  readonly isOver: () => boolean;
}

/** How many were acknowledged; what the worker was told of the one that failed; `undefined` where it was killed. */
export interface Ending {
  readonly acknowledged: number;
  readonly told: string | undefined;
}

export function startWorker(place: Place): Worker {
  const args = ['--no-warnings', saver, JSON.stringify(place)];
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  // The lines that were still on their way when it died come before this.
  const closed = once(lines, 'close');
  let isAlive = true;
  closed.then(() => {
    isAlive = false;
  });
  // One that was killed takes no more orders.
  child.stdin.on('error', () => {});
  return {
    ready: once(lines, 'line'),
    isAlive: () => isAlive,
    kill: () => void child.kill('SIGKILL'),
    start(saves) {
      let acknowledged = 0;
      let isOver = false;
      const ended = new Promise<Ending>(resolve => {
        const end = (told: string | undefined) => {
          isOver = true;
          lines.off('line', hear);
          resolve({ acknowledged, told });
        };
        const hear = (line: string) => {
          if (line === '.') acknowledged += 1;
          else end(line.slice(1));
        };
        lines.on('line', hear);
        closed.then(() => end(undefined));
      });
      const first = Promise.race([once(lines, 'line'), closed]);
      child.stdin.write(`${JSON.stringify(saves)}\n`);
      return { first, ended, isOver: () => isOver };
    },
  };
}
