import { ownMariadb } from './own-mariadb.ts';
import { startOwn } from './start-own.ts';
import type { Started } from './start-servers.ts';

/** The server that `XUEJI_MYSQL_URL` names, else the MariaDB of this machine in a folder of its own. */
export async function startMariadb(): Promise<Started> {
  const given = process.env.XUEJI_MYSQL_URL;
  if (given) return { server: { url: given }, stop: async () => {} };
  // These tests kill clients, not the server: the disk need not follow every commit.
  return startOwn('mariadb', folder => ownMariadb(folder, ['--innodb-flush-log-at-trx-commit=2']));
}
