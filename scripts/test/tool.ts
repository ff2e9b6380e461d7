import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { failure, type Outcome, passed } from './part.ts';

export const root = join(import.meta.dirname, '../..');
export const packages = ['core', 'adapters', 'forms', 'cli'] as const;

export interface Ended {
  code: number;
  output: string;
}

/** Runs a tool of the workspace by its file, with this Node, and collects what it printed. */
export function tool(file: string, args: readonly string[] = [], cwd = root): Promise<Ended> {
  return command(process.execPath, [join(root, file), ...args], cwd);
}

/** Runs any command and collects what it printed on both streams. */
export function command(name: string, args: readonly string[], cwd = root): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', data => {
      output += data;
    });
    child.stderr.on('data', data => {
      output += data;
    });
    child.once('error', reject);
    child.once('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** One check: passed when the command ended with 0, else failed with what it printed. */
export async function checked(ended: Promise<Ended>): Promise<Outcome> {
  const { code, output } = await ended;
  return code === 0 ? passed : failure(output.trim());
}
