import { pgGuest } from '@xueji/adapters/pg';
import { sqlStore } from '@xueji/adapters/sql';
import { createRegistry, type Registry } from '@xueji/core';
import { chinaCalendar } from '@xueji/core/china-calendar';
import { sichuan2017Draft } from '@xueji/core/sichuan-2017-draft';
import type { Pool, PoolClient } from 'pg';
import { directory } from './directory.ts';

/** The register as a guest of the school’s transaction: it never begins, commits or rolls back. */
export function registerIn(client: PoolClient, today: () => string): Registry {
  return createRegistry({
    regulation: sichuan2017Draft,
    store: sqlStore(pgGuest(client)),
    directory,
    calendar: chinaCalendar,
    clock: { today, now: () => new Date().toISOString() },
    identityKey: process.env.IDENTITY_KEY ?? 'an-example-key-never-for-real-students',
  });
}

/** One transaction of the school: all that `work` writes, or nothing where it throws. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
