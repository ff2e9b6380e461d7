import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../src/sql/index.ts';
import { hostOn } from '../../test/servers/support/hosts.ts';
import { pause } from './fault.ts';
import { type Opened, openPlace, type Place } from './place.ts';

/** Empty tables, one after another, and what has to be known of those who save to them. */
export interface Ground {
  /** Makes empty tables. @param savers - how those who save reach them: otherwise than we do */
  prepare(savers?: string): Promise<Place>;
  open(): Promise<Opened>;
  /** Waits until the database has noticed that those who saved are gone: till then a commit may be under way. */
  settle(opened: Opened): Promise<void>;
  /** Ends every connection of those who save. */
  terminate(): Promise<unknown>;
  remove(): Promise<void>;
}

export function sqliteGround(folder: string): Ground {
  const path = join(folder, 'register.db');
  const remove = async () => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  };
  const open = () => openPlace({ driver: 'node:sqlite', path });
  return {
    async prepare() {
      await remove();
      const { store, close } = await open();
      await store.read([]);
      await close();
      return { driver: 'node:sqlite', path };
    },
    open,
    settle: async () => {},
    terminate: async () => {},
    remove,
  };
}

const dialects = {
  pg: {
    drop: (schema: string) => `DROP SCHEMA IF EXISTS ${schema} CASCADE`,
    named(url: string, schema: string) {
      const named = new URL(url);
      named.searchParams.set('application_name', schema);
      return named.href;
    },
    connected: (schema: string) => `SELECT pid FROM pg_stat_activity WHERE application_name = '${schema}'`,
    terminate: (pid: string) => `SELECT pg_terminate_backend(${pid})`,
  },
  mysql2: {
    drop: (schema: string) => `DROP DATABASE IF EXISTS ${schema}`,
    named(url: string, schema: string) {
      const named = new URL(url);
      named.pathname = `/${schema}`;
      return named.href;
    },
    connected: (schema: string) => `SELECT id FROM information_schema.processlist WHERE db = '${schema}'`,
    terminate: (id: string) => `KILL CONNECTION ${id}`,
  },
} as const;

export function serverGround(driver: 'pg' | 'mysql2', url: string, schema: string): Ground {
  const dialect = dialects[driver];
  const open = () => openPlace({ driver, url, schema });
  const through = async <T>(work: (opened: Opened) => Promise<T>) => {
    const opened = await open();
    try {
      return await work(opened);
    } finally {
      await opened.close();
    }
  };
  const remove = () => through(async ({ rows }) => void (await rows(dialect.drop(schema))));
  return {
    async prepare(savers = url) {
      await remove();
      const { handle, end } = await hostOn[driver](url);
      await handle.run(`CREATE SCHEMA ${schema}`, []);
      await migrate(handle, { schema });
      await end();
      // Under a name by which the server knows them apart from us.
      return { driver, url: dialect.named(savers, schema), schema };
    },
    open,
    async settle({ rows }) {
      while ((await rows(dialect.connected(schema))).length > 0) await pause(2);
    },
    terminate: () =>
      through(async ({ rows }) => {
        for (const [id] of await rows(dialect.connected(schema)))
          await rows(dialect.terminate(id!)).catch(() => {});
      }),
    remove,
  };
}
