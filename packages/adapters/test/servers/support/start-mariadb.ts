import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import type { Started } from './start-servers.ts';

/** The server that `XUEJI_MYSQL_URL` names, else the MariaDB of this machine in a folder of its own. */
export async function startMariadb(): Promise<Started> {
  const given = process.env.XUEJI_MYSQL_URL;
  if (given) return { server: { url: given }, stop: async () => {} };
  const [daemon, installer] = [find('mariadbd'), find('mariadb-install-db')];
  if (!daemon || !installer) return none('no `mariadbd` here: install mariadb-server or set XUEJI_MYSQL_URL');
  const folder = mkdtempSync(join(tmpdir(), 'xueji-mariadb-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const common = ['--no-defaults', `--datadir=${join(folder, 'data')}`, `--user=${userInfo().username}`];
  const port = await freePort();
  try {
    await promisify(execFile)(installer, [
      ...common,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ]);
  } catch (error) {
    clear();
    return none(`mariadb-install-db failed: ${String(error)}`);
  }
  const child = spawn(daemon, [
    ...common,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    `--socket=${join(folder, 'socket')}`,
    '--max-connections=300',
    // These tests kill clients, not the server: the disk need not follow every commit.
    '--innodb-flush-log-at-trx-commit=2',
  ]);
  let said = '';
  child.stderr.on('data', chunk => {
    said = (said + chunk).slice(-2000);
  });
  const ended = new Promise<void>(resolve => child.on('exit', () => resolve()));
  const answered = await Promise.race([answers(port), ended.then(() => false)]);
  const stop = async () => {
    child.kill();
    await ended;
    clear();
  };
  if (!answered) {
    await stop();
    return none(`mariadbd did not start: ${said.slice(-300)}`);
  }
  return { server: { url: `mysql://root@127.0.0.1:${port}` }, stop };
}

const none = (lacks: string): Started => ({ server: { lacks }, stop: async () => {} });

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
