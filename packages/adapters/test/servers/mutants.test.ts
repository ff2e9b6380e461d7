import { describe, expect, inject, test } from 'vitest';
import { runCase, storeCases } from '../../src/conformance/index.ts';
import { mysqlBench } from './support/mysql-bench.ts';
import { postgresBench } from './support/postgres-bench.ts';
import { sqlSubject } from './support/sql-subject.ts';

/** A fault in the SQL, and the case that has to see it. */
interface Fault {
  readonly name: string;
  readonly find: RegExp;
  readonly put: string;
  readonly seenBy: string;
}

const faults: Readonly<Record<'postgres' | 'mysql', readonly Fault[]>> = {
  postgres: [
    {
      name: 'no guard on the version',
      find: /AND version = \(part ->> 'expect'\)::bigint/,
      put: '',
      seenBy: 'versions/stale',
    },
    {
      name: 'what was written before a refusal stays in the vendor’s transaction',
      find: /RAISE SQLSTATE 'XUEJI'/g,
      put: `RETURN jsonb_build_object('refused', refusal, 'change', place[1], 'part', place[2])`,
      seenBy: 'guests/refusal-leaves-nothing',
    },
    {
      name: 'a claim that is held ends the transaction with an error',
      find: /(part ->> 'owner'\)) ON CONFLICT DO NOTHING/,
      put: '$1',
      seenBy: 'guests/refusal-leaves-nothing',
    },
    {
      name: 'a gap in the ledger passes',
      find: /WHERE \(part ->> 'seq'\)::bigint = 1 \+ coalesce\([^;]*, 0\)/,
      put: '',
      seenBy: 'ledger/gap',
    },
    {
      name: 'anyone can free a claim',
      find: / AND owner = part ->> 'owner';/,
      put: ';',
      seenBy: 'claims/not-yours-to-free',
    },
    {
      name: 'the digest is not compared',
      find: /known.digest <> given ->> 'digest'/,
      put: 'false',
      seenBy: 'idempotency/reused',
    },
    { name: 'the ledger is sorted as text', find: /ORDER BY seq/, put: 'ORDER BY a', seenBy: 'ledger/order' },
    {
      name: 'frees come in the order that the change names them',
      find: /CONTINUE WHEN part ->> 'do' <> 'free';/,
      put: 'CONTINUE;',
      seenBy: 'claims/handed-over',
    },
  ],
  mysql: [
    {
      name: 'names under a collation',
      find: /VARBINARY\(765\)/g,
      put: 'VARCHAR(191) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci',
      seenBy: 'values/lookalike-keys',
    },
    {
      name: 'no guard on the version',
      find: /AND version = (CAST\(\? AS UNSIGNED\))/,
      put: 'AND $1 > 0',
      seenBy: 'versions/stale',
    },
    {
      name: 'a gap in the ledger passes',
      find: /WHERE EXISTS/,
      put: 'WHERE 1 OR EXISTS',
      seenBy: 'ledger/gap',
    },
    {
      name: 'a number is handed out again',
      find: /UPDATE next = next \+ (CAST\(\? AS UNSIGNED\))/,
      put: 'UPDATE next = next + 0 * $1',
      seenBy: 'numbers/no-double',
    },
    {
      name: 'anyone can free a claim',
      find: /(DELETE .*) AND owner = /,
      put: "$1 AND '' <> ",
      seenBy: 'claims/not-yours-to-free',
    },
  ],
};

for (const database of ['postgres', 'mysql'] as const) {
  const server = inject(database);
  if (!('url' in server)) {
    test.skip(`faults in the SQL of ${database}: not tested here: ${server.lacks}`);
    continue;
  }
  describe(`faults in the SQL of ${database} are caught`, () => {
    test.each(faults[database].map(fault => [fault.name, fault] as const))(
      '%s',
      async (_, { find, put, seenBy }) => {
        let hits = 0;
        const rewrite = (text: string) => {
          const broken = text.replace(find, put);
          if (broken !== text) hits += 1;
          return broken;
        };
        const bench = (database === 'postgres' ? postgresBench : mysqlBench)(server.url, rewrite);
        const { open } = sqlSubject('broken', bench);
        const storeCase = storeCases.find(({ id }) => id === seenBy)!;
        try {
          await expect(runCase(storeCase, open)).rejects.toThrow();
          expect(hits, 'the fault was never planted').toBeGreaterThan(0);
        } finally {
          await bench.end();
        }
      },
    );
  });
}
