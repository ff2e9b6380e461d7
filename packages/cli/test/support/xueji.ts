import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as the one JSON document that `--json` promises. */
  // biome-ignore lint/suspicious/noExplicitAny: a test asks for what it expects to be there
  readonly json: any;
}

const bin = join(import.meta.dirname, '../../src/bin.ts');

/** Runs the command line as a process of its own, as a user’s shell does. */
export function xueji(args: readonly string[], input = ''): Promise<Outcome> {
  const child = spawn(
    process.execPath,
    ['--conditions=@xueji/source', '--disable-warning=ExperimentalWarning', bin, ...args],
    { env: { ...process.env, NO_COLOR: '1', XUEJI_IDENTITY_KEY: '' } },
  );
  let [out, err] = ['', ''];
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  child.stderr.on('data', chunk => {
    err += chunk;
  });
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code =>
      resolve({
        code,
        out,
        err,
        get json() {
          return JSON.parse(out);
        },
      }),
    );
  });
}

/** A folder that is gone when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xueji-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
