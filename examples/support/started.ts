import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A server of an example, started as its README says, on a port that is free. */
export async function started(file: string, env: Readonly<Record<string, string>> = {}) {
  const args = ['--conditions=@xueji/source', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...args, join(import.meta.dirname, '..', file)], {
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', code => reject(new Error(`${file} ended with ${code}:\n${said}`)));
  });
  return { url, said: () => said, stop: () => child.kill() };
}
