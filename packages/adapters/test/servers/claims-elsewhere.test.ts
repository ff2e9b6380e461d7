import pg from 'pg';
import { afterAll, describe, inject, test } from 'vitest';
import { storeConformance } from '../../src/conformance/index.ts';
import { postgresBench } from './support/postgres-bench.ts';
import { type Bench, sqlSubject } from './support/sql-subject.ts';

/** As in `examples/several-servers`: the claims of a store are a table of another database, which many stores share. */
function withClaimsElsewhere(bench: Bench, url: string): Bench {
  const { hostname, port, username, password } = new URL(url);
  const known = new Set<string>();
  return {
    ...bench,
    async takeSchema() {
      const schema = await bench.takeSchema();
      if (known.has(schema)) return schema;
      known.add(schema);
      await other.query(`CREATE TABLE claim_${schema} (scope text COLLATE "C", value text COLLATE "C",
        owner text COLLATE "C" NOT NULL, PRIMARY KEY (scope, value))`);
      await bench.rows(`
        CREATE EXTENSION IF NOT EXISTS postgres_fdw;
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_foreign_server WHERE srvname = '${database}') THEN
            CREATE SERVER ${database} FOREIGN DATA WRAPPER postgres_fdw
              OPTIONS (host '${hostname}', port '${port}', dbname '${database}');
            CREATE USER MAPPING FOR CURRENT_USER SERVER ${database} OPTIONS (user '${username}', password '${password}');
          END IF;
        END $$;
        DROP TABLE ${schema}.xueji_claim;
        CREATE FOREIGN TABLE ${schema}.xueji_claim (scope text COLLATE "C", value text COLLATE "C", owner text COLLATE "C")
          SERVER ${database} OPTIONS (schema_name 'public', table_name 'claim_${schema}');`);
      return schema;
    },
    async end() {
      await bench.end();
      await other.end();
    },
  };
}

const touchesClaims = /^(atomicity|claims|guests|histories|idempotency|races|versions|waivers)/;

const database = `claims_${process.pid}`;
let other: pg.Pool;

const server = inject('postgres');
if ('url' in server) {
  const first = new pg.Pool({ connectionString: server.url });
  await first.query(`CREATE DATABASE ${database}`);
  await first.end();
  const there = new URL(server.url);
  there.pathname = database;
  other = new pg.Pool({ connectionString: there.href });
  const bench = withClaimsElsewhere(postgresBench(server.url), server.url);
  afterAll(() => bench.end());
  storeConformance(sqlSubject('PostgreSQL with its claims elsewhere', bench), {
    describe,
    // What has nothing to do with claims is as it is on any PostgreSQL.
    test: (name, body) => touchesClaims.test(name) && test(name, body),
  });
} else test.skip(`PostgreSQL with its claims elsewhere: not tested here: ${server.lacks}`);
