import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A database server that belongs to who has made it: it may be ended in any way, and started again on what is left. */
export interface OwnServer {
  readonly url: string;
  readonly isUp: () => boolean;
  start(): Promise<void>;
  /** As an operator stops it. */
  stop(): Promise<void>;
  /** SIGKILL to every process of it at once. */
  kill(): Promise<void>;
}

/** Signals a process; with SIGKILL its children as well, before any of them can tidy up. */
export async function killAll(pid: number, signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const children = signal === 'SIGKILL' ? await childrenOf(pid) : [];
  for (const each of [pid, ...children]) {
    try {
      process.kill(each, signal);
    } catch {
      // Gone by itself since it was listed.
    }
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const pairs = stdout
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number));
  return pairs.filter(([, parent]) => parent === pid).map(([child]) => child!);
}
