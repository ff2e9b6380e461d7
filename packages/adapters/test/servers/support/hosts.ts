import { mysql2Host } from '../../../src/drivers/mysql2.ts';
import { pgHost } from '../../../src/drivers/pg.ts';
import type { SqlHandle } from '../../../src/sql/index.ts';

interface Opened {
  readonly handle: SqlHandle;
  end(): Promise<void>;
}

/** A host on a server, for a process of its own, which loads only the driver that it needs. */
export const hostOn: Readonly<Record<'pg' | 'mysql2', (url: string) => Promise<Opened>>> = {
  async pg(connectionString) {
    const { default: pg } = await import('pg');
    const pool = new pg.Pool({ connectionString });
    // A connection that breaks while nobody uses it: the pool has let it go already.
    pool.on('error', () => {});
    return { handle: pgHost(pool), end: () => pool.end() };
  },
  async mysql2(uri) {
    const { createPool } = await import('mysql2/promise');
    const pool = createPool({ uri });
    return { handle: mysql2Host(pool), end: () => pool.end() };
  },
};
