import { afterAll, inject, test } from 'vitest';
import { sqlStore } from '../../src/sql/index.ts';
import { reviewBothWays } from '../support/review-both-ways.ts';
import { mysqlBench } from './support/mysql-bench.ts';
import { postgresBench } from './support/postgres-bench.ts';

const servers = [
  ['PostgreSQL', inject('postgres'), postgresBench],
  ['MariaDB', inject('mysql'), mysqlBench],
] as const;

for (const [name, server, benchOf] of servers) {
  if (!('url' in server)) {
    test.skip(`${name}: not tested here: ${server.lacks}`);
    continue;
  }
  const bench = benchOf(server.url);
  afterAll(() => bench.end());
  test(`a term reviewed in ${name} and out of it: the same of any register`, async () => {
    await reviewBothWays(sqlStore(bench.host(), { schema: await bench.takeSchema() }), 40);
  });
}
