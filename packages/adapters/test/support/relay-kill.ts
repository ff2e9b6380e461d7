import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Store } from '@xueji/core/store';
import { expect } from 'vitest';
import { change, notice } from '../../src/conformance/fixtures.ts';
import { relay } from '../../src/relay/index.ts';

const victim = fileURLToPath(new URL('./relay-victim.ts', import.meta.url));

export type RelayPlace =
  | { readonly path: string }
  | { readonly driver: 'pg' | 'mysql2'; readonly url: string; readonly schema: string };

/** Kills a process with the notices of two of three students in hand; another hands on everything, those again. */
export async function outlivesItsWorker(store: Store, place: RelayPlace): Promise<void> {
  const students = ['S1', 'S2', 'S3'];
  const ids = (stream: string) => [0, 1, 2].map(n => `${stream}/${n}`);
  await store.commit(
    students.map(stream => change(`of ${stream}`, { notices: ids(stream).map(id => notice(id, stream)) })),
  );
  const begun = await killedInMidHandle(place, 2);
  expect(begun.sort()).toEqual(['S1/0', 'S2/0']);

  const stop = new AbortController();
  const delivered: string[] = [];
  const again: string[] = [];
  await relay({
    store,
    handle({ id }, { attempt }) {
      delivered.push(id);
      if (attempt > 1) again.push(id);
      if (delivered.length === 9) stop.abort();
    },
    onTrouble: trouble => {
      throw trouble;
    },
    signal: stop.signal,
    rest: 20,
  });
  for (const stream of students) expect(delivered.filter(id => id.startsWith(stream))).toEqual(ids(stream));
  expect(again.sort()).toEqual(begun);
}

function killedInMidHandle(place: RelayPlace, begun: number): Promise<string[]> {
  const args = ['--no-warnings', '--conditions=@xueji/source', victim, JSON.stringify(place)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let [out, complaint] = ['', ''];
    child.stdout.on('data', chunk => {
      out += chunk;
      if (out.split('\n').length > begun) child.kill('SIGKILL');
    });
    child.stderr.on('data', chunk => {
      complaint += chunk;
    });
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(out.trim().split('\n'));
      else reject(new Error(`the process ended by itself: ${complaint}`));
    });
  });
}
