import { ownPostgres } from './own-postgres.ts';
import { startOwn } from './start-own.ts';
import type { Started } from './start-servers.ts';

/** The server that `XUEJI_POSTGRES_URL` names, else a real one from npm in a folder of its own. */
export async function startPostgres(): Promise<Started> {
  const given = process.env.XUEJI_POSTGRES_URL;
  return given ? { server: { url: given }, stop: async () => {} } : startOwnPostgres();
}

export function startOwnPostgres(): Promise<Started> {
  // These tests kill clients, not the server: the disk need not follow every commit.
  return startOwn('postgres', folder => ownPostgres(folder, { fsync: 'off' }));
}
