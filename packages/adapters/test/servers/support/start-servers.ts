import type { TestProject } from 'vitest/node';
import { startMariadb } from './start-mariadb.ts';
import { startPostgres } from './start-postgres.ts';

/** Where a server is, or why there is none. */
export type Server = { readonly url: string } | { readonly lacks: string };

export interface Started {
  readonly server: Server;
  stop(): Promise<void>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: Server;
    mysql: Server;
  }
}

/** Once a run, for all test files. */
export default async function startServers({ provide }: TestProject) {
  const [postgres, mysql] = await Promise.all([startPostgres(), startMariadb()]);
  provide('postgres', postgres.server);
  provide('mysql', mysql.server);
  return async () => void (await Promise.all([postgres.stop(), mysql.stop()]));
}
