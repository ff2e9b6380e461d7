import { mysql2Host } from '@xueji/adapters/mysql2';
import { pgHost } from '@xueji/adapters/pg';
import { migrate, type SqlHandle, sqlStore } from '@xueji/adapters/sql';
import type { Change } from '@xueji/core/store';
import { createPool } from 'mysql2/promise';
import pg from 'pg';
import { mysqlOneTripWriter, mysqlWriter } from './raw-mysql.ts';
import { postgresCteWriter, postgresWriter } from './raw-postgres.ts';

export type Write = (change: Change) => Promise<void>;

/** A server that is measured: the store on it, and the drivers alone. */
export interface Server {
  readonly name: string;
  readonly writers: Readonly<Record<string, (schema: string) => Write>>;
  prepare(schema: string): Promise<void>;
  drop(schema: string): Promise<void>;
  end(): Promise<void>;
}

const clients = 16;

/** The servers that the environment names; `missing` says how to name the others. */
export function servers(): { readonly found: readonly Server[]; readonly missing: readonly string[] } {
  const found: Server[] = [];
  const missing: string[] = [];
  const { XUEJI_POSTGRES_URL: postgresUrl, XUEJI_MYSQL_URL: mysqlUrl } = process.env;
  if (postgresUrl) found.push(postgresServer(postgresUrl));
  else missing.push('PostgreSQL: XUEJI_POSTGRES_URL');
  if (mysqlUrl) found.push(mysqlServer(mysqlUrl));
  else missing.push('MariaDB/MySQL: XUEJI_MYSQL_URL');
  return { found, missing };
}

const adapter =
  (handle: SqlHandle) =>
  (schema: string): Write => {
    const store = sqlStore(handle, { schema });
    return async change => void (await store.commit([change]));
  };

/** The same while a worker that hands notices on is asleep, and is woken by every commit. */
const wakingAdapter =
  (handle: SqlHandle) =>
  (schema: string): Write => {
    const store = sqlStore(handle, { schema });
    const sleeping = store.outbox!.lease({ holder: 'asleep', streams: 1, milliseconds: 1, sleep: 3_600_000 });
    return async change => {
      await sleeping;
      await store.commit([change]);
    };
  };

function postgresServer(connectionString: string): Server {
  const pool = new pg.Pool({ connectionString, max: clients });
  return {
    name: 'PostgreSQL',
    writers: {
      'driver, statements': schema => postgresWriter(pool, schema),
      'driver, one statement': schema => postgresCteWriter(pool, schema),
      adapter: adapter(pgHost(pool)),
      'adapter, waking a worker': wakingAdapter(pgHost(pool)),
    },
    async prepare(schema) {
      await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema}`);
      await migrate(pgHost(pool), { schema });
    },
    drop: async schema => void (await pool.query(`DROP SCHEMA ${schema} CASCADE`)),
    end: () => pool.end(),
  };
}

function mysqlServer(uri: string): Server {
  const pool = createPool({ uri, connectionLimit: clients });
  const several = createPool({ uri, connectionLimit: clients, multipleStatements: true });
  return {
    name: 'MariaDB',
    writers: {
      'driver, statements': schema => mysqlWriter(pool, schema),
      'driver, one round trip': schema => mysqlOneTripWriter(several, schema),
      adapter: adapter(mysql2Host(pool)),
    },
    async prepare(schema) {
      await pool.query(`DROP DATABASE IF EXISTS ${schema}`);
      await pool.query(`CREATE DATABASE ${schema}`);
      await migrate(mysql2Host(pool), { schema });
    },
    drop: async schema => void (await pool.query(`DROP DATABASE ${schema}`)),
    end: async () => void (await Promise.all([pool.end(), several.end()])),
  };
}
