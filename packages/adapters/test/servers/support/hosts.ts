import { createPool } from 'mysql2/promise';
import pg from 'pg';
import { mysql2Host } from '../../../src/drivers/mysql2.ts';
import { pgHost } from '../../../src/drivers/pg.ts';
import type { SqlHandle } from '../../../src/sql/index.ts';

interface Opened {
  readonly handle: SqlHandle;
  end(): Promise<void>;
}

/** A host on a server, for a process of its own. */
export const hostOn: Readonly<Record<'pg' | 'mysql2', (url: string) => Promise<Opened>>> = {
  async pg(connectionString) {
    const pool = new pg.Pool({ connectionString });
    return { handle: pgHost(pool), end: () => pool.end() };
  },
  async mysql2(uri) {
    const pool = createPool({ uri });
    return { handle: mysql2Host(pool), end: () => pool.end() };
  },
};
