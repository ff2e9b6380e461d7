import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import { killAll, type OwnServer } from './own-server.ts';

/**
 * A MariaDB of this machine’s programs, in a folder of its own, not started yet.
 *
 * @throws Error where there is none or its tables cannot be made
 */
export async function ownMariadb(folder: string, flags: readonly string[] = []): Promise<OwnServer> {
  const [daemon, installer] = [find('mariadbd'), find('mariadb-install-db')];
  if (!daemon || !installer) throw new Error('no `mariadbd` here: install mariadb-server');
  const common = ['--no-defaults', `--datadir=${join(folder, 'data')}`, `--user=${userInfo().username}`];
  const port = await freePort();
  await promisify(execFile)(installer, [
    ...common,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  const isUp = () => child !== undefined && child.exitCode === null && child.signalCode === null;
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (isUp()) await killAll(child!.pid!, signal);
    await ended;
  };
  return {
    url: `mysql://root@127.0.0.1:${port}`,
    isUp,
    async start() {
      const server = spawn(daemon, [
        ...common,
        `--port=${port}`,
        '--bind-address=127.0.0.1',
        '--skip-name-resolve',
        `--socket=${join(folder, 'socket')}`,
        '--max-connections=300',
        ...flags,
      ]);
      child = server;
      let said = '';
      server.stderr.on('data', chunk => {
        said = (said + chunk).slice(-2000);
      });
      ended = new Promise(resolve => server.on('exit', resolve));
      const answered = await Promise.race([answers(port), ended.then(() => false)]);
      if (answered) return;
      await end('SIGKILL');
      throw new Error(`mariadbd did not start: ${said.slice(-300)}`);
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** Debian keeps servers where only root’s PATH leads. */
function find(name: string): string | undefined {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin']
    .map(folder => join(folder, name))
    .find(existsSync);
}

async function answers(port: number): Promise<boolean> {
  for (let attempts = 0; attempts < 600; attempts++) {
    const open = await new Promise<boolean>(resolve => {
      const socket = connect(port, '127.0.0.1');
      const end = (result: boolean) => {
        socket.destroy();
        resolve(result);
      };
      // It speaks first, and only when it is ready.
      socket.once('data', () => end(true)).once('error', () => end(false));
    });
    if (open) return true;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return false;
}
