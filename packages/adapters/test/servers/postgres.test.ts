import { afterAll, describe, inject, test } from 'vitest';
import { storeConformance } from '../../src/conformance/index.ts';
import { postgresBench } from './support/postgres-bench.ts';
import { sqlSubject } from './support/sql-subject.ts';

const server = inject('postgres');
if ('url' in server) {
  const bench = postgresBench(server.url);
  afterAll(() => bench.end());
  storeConformance(sqlSubject('PostgreSQL', bench), { describe, test });
} else test.skip(`PostgreSQL: not tested here: ${server.lacks}`);
