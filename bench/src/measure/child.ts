import { spawnSync } from 'node:child_process';

/** What a script printed, run in a process of its own, so that its peak memory is its own. */
export function inChild(script: string, errand: readonly string[], flags: readonly string[] = []): string {
  const args = [...process.execArgv, ...flags, script, ...errand];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${errand.join(' ')}: ${stderr}`);
  return stdout;
}
