/** Makes several PostgreSQL servers into one register: a server for each county, and one that all of them share. */
import { pgHost } from '@xueji/adapters/pg';
import { migrate, sqlStore } from '@xueji/adapters/sql';
import type { Store } from '@xueji/core/store';
import pg from 'pg';

export interface Server {
  readonly url: string;
  readonly pool: pg.Pool;
}

export interface County extends Server {
  /** Six digits. */
  readonly division: string;
}

// Two that wait for one another across servers are seen by neither: who waits too long is refused as busy, and tries again.
export const serverAt = (url: string): Server => ({
  url,
  pool: new pg.Pool({ connectionString: url, options: '-c lock_timeout=2s' }),
});

/**
 * Tables of the store on every server. A county keeps its records, their ledger, decisions and notices; its table of claims is the
 * coordinator’s: who has an identity number is known in one place, and enforced there.
 */
export async function setUp(coordinator: Server, counties: readonly County[]): Promise<void> {
  await migrate(pgHost(coordinator.pool));
  for (const county of counties) {
    await migrate(pgHost(county.pool));
    await county.pool.query(`
      ${foreignServer('coordinator', coordinator.url)}
      DROP TABLE xueji_claim;
      CREATE FOREIGN TABLE xueji_claim (scope text COLLATE "C", value text COLLATE "C", owner text COLLATE "C")
        SERVER coordinator OPTIONS (schema_name 'public', table_name 'xueji_claim');
      CREATE VIEW xueji_here AS SELECT '${county.division}'::text AS county, * FROM xueji_record;
    `);
  }
  // To read the whole register from one place: partitions by county, each on its server.
  await coordinator.pool.query(`
    CREATE SCHEMA everywhere;
    CREATE TABLE everywhere.xueji_schema AS SELECT version FROM xueji_schema;
    CREATE TABLE everywhere.xueji_record (
      county text NOT NULL, kind text COLLATE "C", id text COLLATE "C", version bigint, doc text, school text COLLATE "C",
      stage text COLLATE "C", grade text COLLATE "C", cohort text COLLATE "C", status text COLLATE "C"
    ) PARTITION BY LIST (county);
  `);
  for (const { division, url } of counties)
    await coordinator.pool.query(`
      ${foreignServer(`county_${division}`, url)}
      CREATE FOREIGN TABLE everywhere.record_${division} PARTITION OF everywhere.xueji_record
        FOR VALUES IN ('${division}') SERVER county_${division} OPTIONS (schema_name 'public', table_name 'xueji_here');
    `);
}

/** Numbers of a sequence are handed out by the coordinator: those of a school may be asked for from two counties. */
export function storeOf(county: Server, coordinator: Server): Store {
  const { draw } = sqlStore(pgHost(coordinator.pool));
  return { ...sqlStore(pgHost(county.pool)), draw };
}

/** The whole register, to read. */
export const everywhere = ({ pool }: Server): Store => sqlStore(pgHost(pool), { schema: 'everywhere' });

function foreignServer(name: string, url: string): string {
  const { hostname, port, pathname, username, password } = new URL(url);
  return `
    CREATE EXTENSION IF NOT EXISTS postgres_fdw;
    CREATE SERVER ${name} FOREIGN DATA WRAPPER postgres_fdw
      OPTIONS (host '${hostname}', port '${port}', dbname '${pathname.slice(1)}', async_capable 'true');
    CREATE USER MAPPING FOR CURRENT_USER SERVER ${name}
      OPTIONS (user '${decodeURIComponent(username)}', password '${decodeURIComponent(password)}');`;
}
